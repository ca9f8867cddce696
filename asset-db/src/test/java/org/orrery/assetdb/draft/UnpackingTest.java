package org.orrery.assetdb.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;

class UnpackingTest implements OnH2 {

  private List<Depositing.Put> unpack(AssetDatabase database, byte[] zip, Optional<String> under)
      throws IOException {
    var ada = database.ada();
    var draft = aMaterial().by(ada).draftedIn(database);
    return database
        .get(Depositing.class)
        .unpack(
            ada,
            draft.type(),
            draft.id(),
            under.map(AssetPath::new),
            Depositing.Others.STAY,
            new ByteArrayInputStream(zip),
            Checks.none(),
            Optional.empty());
  }

  private List<String> paths(byte[] zip) throws IOException {
    return unpack(database(), zip, Optional.empty()).stream()
        .map(put -> put.file().path().value())
        .toList();
  }

  private void refuses(byte[] zip, String reason) {
    var filesBefore = database().rows("draft_files");
    assertThatThrownBy(() -> paths(zip))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid -> assertThat(invalid.violations().getFirst().detail()).contains(reason));
    assertThat(database().rows("draft_files")).isEqualTo(filesBefore);
    assertThat(database().home().resolve("unpacking")).isEmptyDirectory();
    assertThat(database().home().resolve("staging")).isEmptyDirectory();
  }

  @Test
  void every_entry_becomes_a_file_below_the_path() throws IOException {
    var zip = Zips.of("index.html", "<html>", "images/", "", "images/星.txt", "star");

    var put = unpack(database(), zip, Optional.of("build"));

    assertThat(put)
        .extracting(one -> one.file().path().value())
        .containsExactly("build/index.html", "build/images/星.txt");
    assertThat(put.getFirst().file().mediaType()).isEqualTo("text/html");
    try (var content =
        database()
            .get(BlobStore.class)
            .open(put.getLast().file().digest(), ByteRange.all(put.getLast().file().size()))) {
      assertThat(content).hasContent("star");
    }
  }

  @Test
  void names_in_gbk_are_understood() throws IOException {
    var placeholder = "NAMENAMENAME.txt";
    var gbk = "星云图星云图.txt".getBytes(Charset.forName("GBK"));
    var zip = Zips.of(StandardCharsets.ISO_8859_1, placeholder, "x");
    zip = Zips.replaced(zip, placeholder.getBytes(StandardCharsets.US_ASCII), gbk);

    assertThat(paths(zip)).containsExactly("星云图星云图.txt");
  }

  @Test
  void names_in_utf_8_that_do_not_say_so_are_understood() throws IOException {
    var placeholder = "NAMENAME_.txt";
    var utf8 = "星云图.txt".getBytes(StandardCharsets.UTF_8);

    var zip =
        Zips.replaced(
            Zips.of(StandardCharsets.ISO_8859_1, placeholder, "x"),
            placeholder.getBytes(StandardCharsets.US_ASCII),
            utf8);

    assertThat(paths(zip)).containsExactly("星云图.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.txt", "a/../../evil.txt", "/etc/passwd", "a//b", "./a", "a\u0000b"})
  void a_name_that_leads_elsewhere_is_refused(String name) {
    refuses(Zips.of("good.txt", "x", name, "evil"), "path");
  }

  @Test
  void a_name_twice_is_refused() {
    var zip =
        Zips.replaced(
            Zips.of("one.txt", "x", "two.txt", "y"),
            "two.txt".getBytes(StandardCharsets.US_ASCII),
            "one.txt".getBytes(StandardCharsets.US_ASCII));

    refuses(zip, "two entries");
    refuses(Zips.of("Caf\u00E9", "x", "Cafe\u0301", "y"), "two entries");
  }

  @Test
  void a_file_and_a_folder_of_one_name_are_refused() {
    refuses(Zips.of("a", "x", "a/b", "y"), "cannot be a file and the folder");
  }

  @Test
  void a_symbolic_link_is_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      var entry = new ZipArchiveEntry("link");
      entry.setUnixMode(0120777);
      zip.putArchiveEntry(entry);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }

    refuses(bytes.toByteArray(), "symbolic links");
  }

  @Test
  void an_encrypted_entry_and_an_unknown_method_are_refused() {
    var zip = Zips.of("secret.txt", "x");

    refuses(Zips.withDirectoryNumber(zip, 8, 2, 0x801), "encrypted");
    refuses(Zips.withDirectoryNumber(zip, 10, 2, 99), "not understood");
    refuses(Zips.withDirectoryNumber(zip, 10, 2, 14), "not understood");
  }

  @Test
  void sizes_and_checksums_that_lie_are_refused() {
    var zip = Zips.of("a.txt", "twelve bytes");

    refuses(Zips.withDirectoryNumber(zip, 24, 4, 5), "number of bytes");
    refuses(Zips.withDirectoryNumber(zip, 24, 4, 500), "number of bytes");
    refuses(Zips.withDirectoryNumber(zip, 16, 4, 0xBAD), "checksum");
  }

  @Test
  void entries_that_share_their_bytes_are_refused() {
    var noise =
        Digest.of(new byte[1]).hex() + Digest.of(new byte[2]).hex() + Digest.of(new byte[3]).hex();
    var zip = Zips.of("a.txt", "twelve bytes", "b.txt", noise + noise.toUpperCase(Locale.ROOT));

    // Two entries of the directory have 51 bytes each, its end 22, and the first local header 35.
    refuses(Zips.withDirectoryNumber(zip, 20, 4, zip.length - 2 * 51 - 22 - 35), "overlap");
  }

  @Test
  void what_is_no_zip_is_refused() {
    refuses(new byte[0], "no zip archive");
    refuses(
        "Just a text, long enough to be looked at.".repeat(5).getBytes(StandardCharsets.UTF_8),
        "no zip");
    refuses(Zips.of(), "no files");
    refuses(Zips.of("folder/", ""), "no files");
  }

  @Test
  void a_zip_that_was_cut_anywhere_is_refused() {
    var zip = Zips.of("a.txt", "some text", "b.txt", "more text, some of it the same text");

    for (var length = 0; length < zip.length; length += 7) {
      var cut = Arrays.copyOf(zip, length);
      assertThatThrownBy(() -> paths(cut)).isInstanceOf(Refusal.Invalid.class);
    }
  }

  @Test
  void a_zip_with_a_wrong_byte_anywhere_is_refused_or_harmless() throws IOException {
    var zip = Zips.of("a.txt", "some text", "b.txt", "more text, some of it the same text");

    for (var at = 0; at < zip.length; at++) {
      var wrong = zip.clone();
      wrong[at] ^= 0x55;
      try {
        paths(wrong);
      } catch (Refusal.Invalid | Refusal.TooLarge e) {
        assertThat(e).hasMessageNotContaining("Exception");
      }
    }
    assertThat(database().home().resolve("unpacking")).isEmptyDirectory();
  }

  @Test
  void a_bomb_is_not_unpacked() {
    var bomb = Zips.of("bomb.txt", "0".repeat(3_000_000));

    assertThatThrownBy(() -> paths(bomb))
        .isInstanceOf(Refusal.TooLarge.class)
        .hasMessageContaining("bomb.txt");
    assertThatThrownBy(() -> paths(Zips.withDirectoryNumber(bomb, 24, 4, 900_000)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void limits_of_entries_and_bytes_are_kept(@TempDir Path home) throws IOException {
    try (var small =
        AssetDatabase.in(
            home,
            Map.of(
                "orrery.deposit.archive-entries", 2,
                "orrery.deposit.archive-bytes", 400,
                "orrery.deposit.file-bytes", 300,
                "orrery.deposit.files", 3))) {
      assertThat(unpack(small, Zips.of("a", "1", "b", "2"), Optional.empty())).hasSize(2);
      assertThatThrownBy(
              () -> unpack(small, Zips.of("a", "1", "b", "2", "c", "3"), Optional.empty()))
          .isInstanceOf(Refusal.TooLarge.class);
      assertThatThrownBy(
              () ->
                  unpack(
                      small, Zips.of("a", "1".repeat(250), "b", "2".repeat(250)), Optional.empty()))
          .isInstanceOf(Refusal.TooLarge.class);
      assertThatThrownBy(() -> unpack(small, Zips.of("a", "1".repeat(350)), Optional.empty()))
          .isInstanceOf(Refusal.TooLarge.class);
      assertThatThrownBy(
              () ->
                  aMaterial()
                      .with(aPicture("1"))
                      .with(aPicture("2"))
                      .with(aPicture("3"))
                      .with(aPicture("4"))
                      .draftedIn(small))
          .isInstanceOf(Refusal.TooLarge.class);
      assertThatThrownBy(
              () ->
                  aMaterial()
                      .with(aPicture("x".repeat(200) + "/" + "y".repeat(200)))
                      .draftedIn(small))
          .isInstanceOf(Refusal.TooLarge.class);
    }
  }

  @Test
  void thousands_of_entries_are_unpacked_in_reasonable_time() throws IOException {
    var namesAndTexts = new String[2 * 2_000];
    for (var i = 0; i < namesAndTexts.length; i += 2) {
      namesAndTexts[i] = "folder-" + i % 37 + "/file-" + i + ".txt";
      namesAndTexts[i + 1] = "file " + i + " of " + System.nanoTime();
    }
    var zip = Zips.of(namesAndTexts);
    var start = System.nanoTime();

    assertThat(unpack(database(), zip, Optional.empty())).hasSize(2_000);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
