package org.orrery.assetdb.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.home.Home;

class SigningKeysTest {

  private static final byte[] MESSAGE = "what shows".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private SigningKeys keys() throws IOException {
    try (var home = Home.open(folder)) {
      return new SigningKeys(home, new PlaylistSettings("", Duration.ofDays(7)));
    }
  }

  @Test
  void the_key_is_made_once_and_read_again() throws IOException {
    var made = keys().current();

    var read = keys().current();

    assertThat(read.id()).isEqualTo(made.id());
    assertThat(read.sign(MESSAGE)).hasSize(64).isEqualTo(made.sign(MESSAGE));
  }

  @Test
  void nobody_else_may_read_it() throws IOException {
    keys().current();

    var file = folder.resolve("keys/playlist.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void after_a_change_of_keys_both_sign() throws IOException {
    var old = keys().current();
    Files.move(folder.resolve("keys/playlist.pem"), folder.resolve("keys/playlist-previous.pem"));

    var both = keys().all();

    assertThat(both).hasSize(2);
    assertThat(both.getFirst().id()).isNotEqualTo(old.id());
    assertThat(both.getLast().id()).isEqualTo(old.id());
  }

  /** Keys of RFC 8037, appendix A: they are those of RFC 8032, section 7.1, TEST 1. */
  @Test
  void the_key_of_the_standard_gives_its_public_half_its_name_and_its_signature() {
    var key =
        SigningKey.read(pem("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"));

    assertThat(key.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(new byte[0])))
        .startsWith("5VZDAMNgrHKQhuLMgG6CioSHfx64");
  }

  private static String pem(String base64) {
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  @Test
  void what_is_no_key_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read("no key"));
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read(pem("MC4CAQAw")));
  }
}
