package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.running.Samples;

/** A release as one zip. */
public interface ArchiveContract extends OnAShelf {

  private static SortedMap<String, byte[]> entries(byte[] archive) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  default void it_is_the_same_every_time_and_known_by_its_tag() {
    var address = shelf().magnetar() + "/archive";

    var first = shelf().visitor().get(address).expect(200);
    var second = shelf().visitor().get(address).expect(200);
    var head = shelf().visitor().head(address).expect(200);

    assertThat(first.digest()).isEqualTo(second.digest());
    assertThat(first.header("ETag")).matches("\"[^\"]+\"").isEqualTo(second.header("ETag"));
    assertThat(first.header("Content-Type")).isEqualTo("application/zip");
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(first.body().length));
    shelf().visitor().get(address, "If-None-Match", first.header("ETag")).expect(304);
  }

  @Test
  default void its_parts_put_together_are_the_whole() {
    var address = shelf().magnetar() + "/archive";
    var whole = shelf().visitor().get(address).expect(200).body();
    var together = new ByteArrayOutputStream();

    for (var start = 0; start < whole.length; start += 7_777) {
      var end = Math.min(start + 7_777, whole.length) - 1;
      together.writeBytes(
          shelf().visitor().get(address, "Range", "bytes=" + start + "-" + end).expect(206).body());
    }

    assertThat(Digest.of(together.toByteArray())).isEqualTo(Digest.of(whole));
    shelf().visitor().get(address, "Range", "bytes=" + whole.length + "-").expectProblem(416);
  }

  @Test
  default void it_holds_the_files_the_credits_the_licences_and_the_manifest_in_one_folder()
      throws IOException {
    var entries = entries(shelf().visitor().get(shelf().magnetar() + "/archive").body());

    var root = entries.firstKey().substring(0, entries.firstKey().indexOf('/') + 1);
    assertThat(entries.keySet()).allMatch(name -> name.startsWith(root));
    shelf()
        .files()
        .forEach((path, bytes) -> assertThat(entries.get(root + path)).as(path).isEqualTo(bytes));
    assertThat(
            new String(entries.get(root + "CREDITS.md"), java.nio.charset.StandardCharsets.UTF_8))
        .contains("ada", "CC-BY-4.0");
    assertThat(entries).containsKey(root + "manifest.json");
    assertThat(entries.keySet()).anyMatch(name -> name.startsWith(root + "LICENSES/"));
  }

  @Test
  default void it_is_to_be_had_as_a_bag_too() throws IOException {
    var address = shelf().magnetar() + "/archive?format=bagit";

    var bag = shelf().visitor().get(address).expect(200);
    var entries = entries(bag.body());

    var root = entries.firstKey();
    assertThat(entries).containsKeys(root + "bagit.txt", root + "tagmanifest-sha256.txt");
    shelf()
        .files()
        .forEach(
            (path, bytes) ->
                assertThat(entries.get(root + "data/" + path)).as(path).isEqualTo(bytes));
    assertThat(bag.header("Content-Disposition")).contains("-bag.zip");
    assertThat(shelf().visitor().get(address).digest()).isEqualTo(bag.digest());
    var tag = bag.header("ETag");
    shelf().visitor().get(address, "If-None-Match", tag).expect(304);
    assertThat(shelf().visitor().get(shelf().magnetar() + "/archive").header("ETag"))
        .isNotEqualTo(tag);
    var end = shelf().visitor().get(address, "Range", "bytes=-9", "If-Range", tag).expect(206);
    assertThat(end.body())
        .isEqualTo(
            java.util.Arrays.copyOfRange(bag.body(), bag.body().length - 9, bag.body().length));
    shelf().visitor().get(shelf().magnetar() + "/archive?format=tar").expectProblem(400);
  }

  @Test
  default void the_archive_of_an_old_release_stays_the_same() throws IOException {
    var material = shelf().released("An old archive", "before");
    var before = shelf().visitor().get(material + "/archive").expect(200);
    shelf().ada().puts(material, "notes.txt", Samples.utf8("after")).expect(200);
    shelf().ada().releases(material);

    var old = shelf().visitor().get(material + "/archive?release=1").expect(200);
    var newest = shelf().visitor().get(material + "/archive").expect(200);

    assertThat(old.digest()).isEqualTo(before.digest());
    assertThat(old.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(newest.header("ETag")).isNotEqualTo(before.header("ETag"));
    assertThat(entries(newest.body()).values())
        .anyMatch(bytes -> java.util.Arrays.equals(bytes, Samples.utf8("after")));
  }
}
