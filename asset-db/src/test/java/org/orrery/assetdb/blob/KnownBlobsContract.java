package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;

interface KnownBlobsContract extends OnADatabase {

  private KnownBlobs known() {
    return database().get(KnownBlobs.class);
  }

  private static Blob blob(int number) {
    var bytes = ("blob " + number).getBytes(StandardCharsets.UTF_8);
    return new Blob(Digest.of(bytes), bytes.length, 0xFFFFFFFFL);
  }

  @Test
  default void what_was_added_is_known() {
    known().add(List.of(blob(1), blob(2)));

    assertThat(known().find(List.of(blob(1).digest(), blob(3).digest())))
        .containsExactlyEntriesOf(java.util.Map.of(blob(1).digest(), blob(1)));
  }

  @Test
  default void adding_again_is_harmless() {
    known().add(List.of(blob(1), blob(1)));
    known().add(List.of(blob(1), blob(2)));

    assertThat(database().rows("blobs")).isEqualTo(2);
  }

  @Test
  default void thousands_are_added_and_found_at_once() {
    var blobs = IntStream.range(0, 2_345).mapToObj(KnownBlobsContract::blob).toList();

    known().add(blobs);

    assertThat(known().find(blobs.stream().map(Blob::digest).toList()).values())
        .containsExactlyInAnyOrderElementsOf(blobs);
    assertThat(known().find(List.of())).isEmpty();
  }
}
