package org.orrery.assetdb.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.AssetFile;

class OutfitTest {

  private static final String BYTES = "application/octet-stream";

  private static Outfit of(String path, String mediaType, String beginning) throws IOException {
    var bytes = beginning.getBytes(StandardCharsets.UTF_8);
    var file =
        new AssetFile(
            AssetPath.parse(path),
            Digest.of(bytes),
            bytes.length,
            mediaType,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Outfit.of(file, (one, range) -> new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "Build/game.wasm.br, application/octet-stream, application/wasm, BROTLI",
    "Build/game.framework.js.gz, application/gzip, text/javascript, GZIP",
    "Build/game.data.gz, application/gzip, application/octet-stream, GZIP",
    "Build/game.wasm.unityweb, application/gzip, application/wasm, GZIP"
  })
  void what_engines_pack_is_sent_as_what_it_is(
      String path, String found, String sent, Coding coding) throws IOException {
    assertThat(of(path, found, "x")).isEqualTo(new Outfit(sent, coding));
  }

  @Test
  void unitys_own_ending_leaves_the_coding_to_the_first_bytes() throws IOException {
    assertThat(of("game.data.unityweb", BYTES, "kUnityWeb Compressed Content (brotli)").coding())
        .isEqualTo(Coding.BROTLI);
    assertThat(of("game.data.unityweb", BYTES, "UnityWebData1.0").coding()).isEqualTo(Coding.NONE);
  }

  @Test
  void a_packed_file_that_is_no_part_of_a_build_stays_packed() throws IOException {
    assertThat(of("materials/stars.tar.gz", "application/gzip", "x"))
        .isEqualTo(new Outfit("application/gzip", Coding.NONE));
  }

  @Test
  void what_is_not_known_by_its_name_is_sent_as_what_its_bytes_are() throws IOException {
    assertThat(of("sky.ktx2", "image/ktx2", "x")).isEqualTo(new Outfit("image/ktx2", Coding.NONE));
  }

  @Test
  void text_is_sent_in_utf_8_unless_it_was_found_to_be_something_else() throws IOException {
    assertThat(of("index.html", "text/html", "x").contentType())
        .isEqualTo("text/html; charset=utf-8");
    assertThat(of("old.txt", "text/plain; charset=GBK", "x").contentType())
        .isEqualTo("text/plain; charset=GBK");
  }
}
