package org.orrery.assetdb.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;

/** One data folder, and one process after another. */
class UploadsOutliveTheProcessTest {

  private static final AssetPath PATH = new AssetPath("crab.glb");
  private static final byte[] BYTES = "glTF a scan of the nebula".getBytes(UTF_8);

  @TempDir Path home;

  private static Chunk chunk(int from, int to) {
    return Chunk.of(new ByteArrayInputStream(BYTES, from, to - from));
  }

  @Test
  void an_upload_goes_on_in_the_next_process_and_its_digest_is_right() throws IOException {
    String id;
    Draft draft;
    try (var before = AssetDatabase.in(home, Map.of())) {
      draft = aMaterial().draftedIn(before);
      var uploading = before.get(Uploading.class);
      id =
          uploading
              .begin(
                  before.ada(),
                  new Upload.Announcement(
                      draft.id(), Optional.of(PATH), BYTES.length, false, Optional.empty(), ""))
              .id();
      uploading.append(before.ada(), id, 0, chunk(0, 9));
    }

    try (var after = AssetDatabase.in(home, Map.of())) {
      var uploading = after.get(Uploading.class);
      assertThat(uploading.progress(after.ada(), id).offset()).isEqualTo(9);
      uploading.append(after.ada(), id, 9, chunk(9, 12));
      uploading.append(after.ada(), id, 12, chunk(12, BYTES.length));

      var file = after.get(Drafts.class).find(draft.id()).orElseThrow().file(PATH).orElseThrow();
      assertThat(file.digest()).isEqualTo(Digest.of(BYTES));
    }
  }

  @Test
  void bytes_that_an_ended_process_had_not_checked_are_cut_off() throws IOException {
    try (var database = AssetDatabase.in(home, Map.of())) {
      var files = database.get(PartialFiles.class);
      var uploads = home.resolve("uploads");
      Files.write(uploads.resolve("a"), BYTES);
      Files.writeString(uploads.resolve("a.mark"), "7\n");
      Files.write(uploads.resolve("b"), BYTES);
      Files.writeString(uploads.resolve("b.mark"), "1");

      assertThat(files.of("a").offset()).isEqualTo(7);
      assertThat(files.of("b").offset()).isEqualTo(BYTES.length);
      assertThat(uploads.resolve("a.mark")).doesNotExist();
      assertThat(uploads.resolve("b.mark")).doesNotExist();
    }
  }

  @Test
  void while_the_disk_has_to_stay_free_nothing_begins() throws IOException {
    try (var database = AssetDatabase.in(home, Map.of("orrery.storage.upload-reserve", "1.0"))) {
      var draft = aMaterial().draftedIn(database);
      var said =
          new Upload.Announcement(draft.id(), Optional.of(PATH), 5, false, Optional.empty(), "");

      assertThatThrownBy(() -> database.get(Uploading.class).begin(database.ada(), said))
          .isInstanceOf(Refusal.StorageFull.class);
    }
  }

  @Test
  void after_a_failure_of_the_disk_nothing_more_is_kept() throws IOException {
    try (var database = AssetDatabase.in(home, Map.of())) {
      var files = database.get(PartialFiles.class);
      assertThat(files.fault()).isEmpty();

      assertThatThrownBy(
              () ->
                  files.onDisk(
                      () -> {
                        throw new IOException("the disk is on fire");
                      }))
          .isInstanceOf(IOException.class);

      assertThat(files.fault()).isPresent();
      assertThatThrownBy(files::demandRoom).isInstanceOf(IOException.class);
    }
  }
}
