package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobAddressTest {

  private static final BlobSettings OWN =
      new BlobSettings(
          BlobSettings.Kind.FILESYSTEM,
          "",
          "https://own.example",
          "eu-central-1",
          false,
          "",
          "key",
          "secret",
          true,
          Duration.ofMinutes(15));

  @Test
  void a_bucket_is_told_by_its_address_and_the_rest_by_the_settings() {
    var plain = BlobAddress.parse("s3://museum", OWN).settings();
    var full =
        BlobAddress.parse(
                "s3://museum/orrery/one?endpoint=https%3A%2F%2Fs3.example&region=x&path-style=true",
                OWN)
            .settings();

    assertThat(plain.store()).isEqualTo(BlobSettings.Kind.S3);
    assertThat(plain.bucket()).isEqualTo("museum");
    assertThat(plain.prefix()).isEmpty();
    assertThat(plain.endpoint()).isEqualTo("https://own.example");
    assertThat(plain.accessKey()).isEqualTo("key");
    assertThat(plain.redirect()).isFalse();
    assertThat(full.prefix()).isEqualTo("orrery/one/");
    assertThat(full.endpoint()).isEqualTo("https://s3.example");
    assertThat(full.region()).isEqualTo("x");
    assertThat(full.pathStyle()).isTrue();
  }

  @Test
  void a_folder_is_told_by_its_path() {
    var address = BlobAddress.parse("filesystem:/srv/orrery", OWN);

    assertThat(address.settings().store()).isEqualTo(BlobSettings.Kind.FILESYSTEM);
    assertThat(address.folder()).hasValue(Path.of("/srv/orrery"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "museum", "filesystem:relative", "https://museum", "s3://museum?colour=red"})
  void other_text_is_no_address(String text) {
    assertThatThrownBy(() -> BlobAddress.parse(text, OWN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_bucket_has_to_be_named_and_no_secret_is_shown() {
    assertThatThrownBy(() -> OWN.with(BlobSettings.Kind.S3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ORRERY_BLOBS_BUCKET");
    assertThat(OWN.toString()).doesNotContain("secret");
  }
}
