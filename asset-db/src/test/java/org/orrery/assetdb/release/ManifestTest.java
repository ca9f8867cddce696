package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.DescriptionGenerators;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;

class ManifestTest {

  private final Manifest manifest = new Manifest(new Descriptions());

  @Provide
  Arbitrary<Description> any() {
    return DescriptionGenerators.descriptions();
  }

  private static Release release(Description description, Digest digest) {
    var file =
        new AssetFile(
            new AssetPath("扫描/crab.glb"),
            Digest.of(new byte[] {1}),
            107_374_182_400L,
            "model/gltf-binary",
            Optional.of("CC0-1.0"),
            Optional.empty(),
            Optional.of("\"quoted\" \\ and €"));
    return new Release(
        AssetId.random(),
        7,
        Optional.of("1.0-β"),
        Optional.of("Line one\nline two"),
        digest,
        "ada",
        Instant.parse("2026-11-22T06:46:00.120Z"),
        description,
        List.of(file));
  }

  @Property(tries = 200)
  void a_release_is_read_back_from_its_manifest(@ForAll("any") Description description)
      throws IOException {
    var release = release(description, Digest.of(new byte[0]));
    var bytes = manifest.bytes(release);

    var read = manifest.read(bytes);

    assertThat(read).usingRecursiveComparison().ignoringFields("digest").isEqualTo(release);
    assertThat(read.digest()).isEqualTo(Digest.of(bytes));
    assertThat(manifest.bytes(read)).isEqualTo(bytes);
    assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "a picture",
        "{}",
        "{\"format\":\"orrery-release/2\"}",
        "{\"format\":\"orrery-release/1\"}",
        "{\"format\":\"orrery-release/1\",\"asset\":\"00000-00032\",\"release\":\"one\"}"
      })
  void what_is_no_manifest_is_told_from_one(String text) {
    assertThatThrownBy(() -> manifest.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_damaged_manifest_is_told_from_a_sound_one() {
    var bytes =
        manifest.bytes(
            release(
                new Descriptions()
                    .read(org.orrery.assetdb.asset.AssetType.GAME, java.util.Map.of()),
                Digest.of(new byte[0])));

    for (var at = 0; at < bytes.length; at++) {
      var damaged = java.util.Arrays.copyOf(bytes, at);
      assertThatThrownBy(() -> manifest.read(damaged)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
