package org.orrery.indexer.lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServedTest {

  private static final String UNKNOWN = "application/octet-stream";

  @Test
  void what_engines_compress_is_served_as_what_it_is() {
    assertThat(Served.as("Build/game.wasm.br", UNKNOWN))
        .isEqualTo(new Served("application/wasm", Optional.of("br")));
    assertThat(Served.as("Build/game.framework.js.gz", UNKNOWN))
        .isEqualTo(new Served("text/javascript; charset=utf-8", Optional.of("gzip")));
    assertThat(Served.as("Build/game.data.gz", "application/gzip"))
        .isEqualTo(new Served(UNKNOWN, Optional.of("gzip")));
  }

  @Test
  void a_packed_file_that_is_no_part_of_a_build_stays_packed() {
    assertThat(Served.as("materials/stars.tar.gz", "application/gzip"))
        .isEqualTo(new Served("application/gzip", Optional.empty()));
  }

  @Test
  void what_is_not_known_by_its_name_is_served_as_it_was_kept() {
    assertThat(Served.as("sky.ktx2", "image/ktx2"))
        .isEqualTo(new Served("image/ktx2", Optional.empty()));
  }
}
