package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.SettableClock;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.Extent;

class ArchiveTest implements OnH2 {

  private final Reading reading = database().get(Reading.class);

  private static byte[] bytes(Archive archive) throws IOException {
    try (var stream = archive.open(ByteRange.all(archive.size()))) {
      return stream.readAllBytes();
    }
  }

  private Archive archive(TestFile... files) {
    var deposit = aMaterial();
    for (var file : files) {
      deposit = deposit.with(file);
    }
    return reading.archive(deposit.releasedIn(database()));
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    var entries = new HashMap<String, String>();
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        var name = entry.getName();
        entries.put(
            name.substring(name.indexOf('/') + 1),
            new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void an_archive_holds_the_files_credits_licenses_and_manifest() throws IOException {
    var release =
        aMaterial()
            .with(aScan())
            .with(new TestFile("图/星.png", "picture"))
            .saying("license", "CC-BY-4.0 OR MIT")
            .releasedIn(database());

    var archive = reading.archive(release);
    var entries = entries(bytes(archive));

    assertThat(archive.name()).isEqualTo(release.asset() + "-1.zip");
    assertThat(entries.keySet())
        .containsExactlyInAnyOrder(
            "",
            "scans/",
            "图/",
            "scans/crab.glb",
            "图/星.png",
            "CREDITS.md",
            "manifest.json",
            "LICENSES/",
            "LICENSES/CC-BY-4.0.txt",
            "LICENSES/MIT.txt");
    assertThat(entries.get("scans/crab.glb")).isEqualTo(aScan().text());
    assertThat(entries.get("CREDITS.md"))
        .contains("Crab Nebula", "蟹状星云", "Ada", "CC-BY-4.0 OR MIT", release.digest().toString());
    assertThat(
            Digest.of(entries.getOrDefault("manifest.json", "").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(release.digest());
  }

  @Test
  void a_license_is_named_summed_up_and_given_in_full() throws IOException {
    var release =
        aMaterial()
            .with(aScan())
            .saying("license", "CC-BY-4.0 AND LicenseRef-museum")
            .releasedIn(database());

    var entries = entries(bytes(reading.archive(release)));

    assertThat(entries.get("LICENSES/CC-BY-4.0.txt"))
        .startsWith(
            "Creative Commons Attribution 4.0 International\nSPDX-License-Identifier: CC-BY-4.0\n")
        .contains("must credit", "须署名")
        .contains("Section 1 – Definitions", "Section 8 – Interpretation")
        .endsWith("\n");
    assertThat(entries.get("LICENSES/LicenseRef-museum.txt"))
        .contains("SPDX-License-Identifier: LicenseRef-museum")
        .hasLineCount(6);
  }

  @Test
  void an_archive_has_the_same_bytes_every_time() throws IOException {
    var release = aMaterial().with(aScan()).with(aPicture("p.png")).releasedIn(database());

    var first = reading.archive(release);
    database().clock().pass(java.time.Duration.ofDays(400));
    var second = reading.archive(reading.release(release.type(), release.asset(), Optional.of(1)));

    assertThat(second.layout()).isEqualTo(first.layout());
    assertThat(bytes(second)).isEqualTo(bytes(first));
    assertThat(bytes(first)).hasSize((int) first.size());
    assertThat(archive(aScan()).layout()).isNotEqualTo(first.layout());
  }

  @Test
  void any_range_is_the_slice_of_the_whole() throws IOException {
    var archive = archive(new TestFile("a", "0123456789"), new TestFile("empty", ""));
    var whole = bytes(archive);

    for (var start = 0; start <= whole.length; start += 3) {
      for (var length : new int[] {0, 1, 2, 7, 100, whole.length - start}) {
        if (start + length <= whole.length) {
          try (var part = archive.open(new ByteRange(start, length))) {
            assertThat(part.readAllBytes())
                .isEqualTo(Arrays.copyOfRange(whole, start, start + length));
          }
        }
      }
    }
    try (var part = archive.open(new ByteRange(10, 2))) {
      assertThat(part.read()).isEqualTo(whole[10] & 0xFF);
      assertThat(part.read()).isEqualTo(whole[11] & 0xFF);
      assertThat(part.read()).isEqualTo(-1);
    }
  }

  @Test
  void the_bytes_lie_where_it_says() throws IOException {
    var archive = archive(new TestFile("a", "0123456789"), new TestFile("empty", ""), aScan());
    var whole = bytes(archive);

    for (var start = 0; start <= whole.length; start += 7) {
      for (var length : new int[] {0, 1, 60, whole.length - start}) {
        if (start + length <= whole.length) {
          assertThat(read(archive.extents(new ByteRange(start, length)).orElseThrow()))
              .isEqualTo(Arrays.copyOfRange(whole, start, start + length));
        }
      }
    }
  }

  private static byte[] read(List<Extent> extents) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var extent : extents) {
      switch (extent) {
        case Extent.InMemory memory -> all.write(memory.bytes(), memory.start(), memory.count());
        case Extent.InFile file ->
            all.write(
                Files.readAllBytes(file.file()),
                (int) file.range().start(),
                (int) file.range().length());
      }
    }
    return all.toByteArray();
  }

  @Test
  void other_programs_read_it(@TempDir Path folder) throws Exception {
    var archive = archive(aScan(), new TestFile("图/星.png", "picture"), new TestFile("empty", ""));
    var file = folder.resolve("archive.zip");
    Files.write(file, bytes(archive));

    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().filter(entry -> entry.getName().endsWith("星.png"))).hasSize(1);
    }
    assertThat(said("unzip", "-t", file.toString())).contains("No errors detected");
    assertThat(said("python3", "-c", PYTHON, file.toString())).contains("None 10 picture");
  }

  private static final String PYTHON =
      """
      import sys, zipfile
      zip = zipfile.ZipFile(sys.argv[1])
      star = next(name for name in zip.namelist() if name.endswith('\\u661f.png'))
      print(zip.testzip(), len(zip.namelist()), zip.read(star).decode())
      """;

  private static String said(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void files_of_the_asset_keep_their_names_and_ours_give_way() throws IOException {
    var entries =
        entries(
            bytes(
                archive(
                    new TestFile("credits.MD", "theirs"),
                    new TestFile("_CREDITS.md/inside", "theirs"),
                    new TestFile("LICENSES", "theirs"),
                    new TestFile("manifest.json", "theirs"))));

    assertThat(entries).containsEntry("credits.MD", "theirs").containsEntry("LICENSES", "theirs");
    assertThat(entries).containsEntry("manifest.json", "theirs");
    assertThat(entries)
        .containsKeys("__CREDITS.md", "_manifest.json", "_LICENSES/", "_LICENSES/CC-BY-4.0.txt");
    var names = new HashSet<String>();
    entries.keySet().forEach(name -> assertThat(names.add(name.toLowerCase(Locale.ROOT))).isTrue());
  }

  private static final String PYTHON_LARGE =
      """
      import sys, zipfile
      zip = zipfile.ZipFile(sys.argv[1])
      print(len(zip.namelist()), zip.getinfo(zip.namelist()[-1]).file_size, zip.read(sys.argv[2]))
      """;

  @Test
  void more_than_65535_entries_are_no_trouble(@TempDir Path folder) throws Exception {
    var zip = new StoredZip(SettableClock.START);
    for (var i = 0; i < 70_000; i++) {
      zip.file("f" + i, new byte[] {(byte) i});
    }
    var file = folder.resolve("many.zip");
    write(zip.finished(), file);

    try (var read = new ZipFile(file.toFile())) {
      assertThat(read.size()).isEqualTo(70_000);
    }
    assertThat(said("python3", "-c", PYTHON_LARGE, file.toString(), "f65"))
        .contains("70000 1 b'A'");
  }

  private static void write(List<StoredZip.Segment> segments, Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var stream =
            new SegmentStream(
                segments,
                ByteRange.all(segments.stream().mapToLong(StoredZip.Segment::size).sum()),
                new Zeros())) {
      stream.transferTo(out);
    }
  }

  @Test
  void files_of_more_than_4_gibibytes_are_no_trouble(@TempDir Path folder) throws Exception {
    var large = new Blob(Digest.of(new byte[] {1}), 5L << 30, 0);
    var zip = new StoredZip(SettableClock.START);
    zip.file("first.bin", large);
    zip.file("second.bin", large);
    zip.file("last.txt", "at the end".getBytes(StandardCharsets.UTF_8));
    var segments = zip.finished();
    var file = folder.resolve("large.zip");

    sparse(segments, file);

    try (var read = new ZipFile(file.toFile())) {
      assertThat(read.getEntry("second.bin").getSize()).isEqualTo(5L << 30);
      assertThat(read.getInputStream(read.getEntry("last.txt"))).hasContent("at the end");
    }
    assertThat(said("python3", "-c", PYTHON_LARGE, file.toString(), "last.txt"))
        .contains("3 10 b'at the end'");
    assertThat(said("unzip", "-t", file.toString(), "last.txt")).contains("No errors detected");
  }

  /** Writes what is known and leaves holes for the blobs. */
  private static void sparse(List<StoredZip.Segment> segments, Path file) throws IOException {
    try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      long at = 0;
      for (var segment : segments) {
        if (segment instanceof StoredZip.Segment.Literal literal) {
          out.seek(at);
          out.write(literal.bytes());
        }
        at += segment.size();
      }
    }
  }

  @Test
  void a_range_deep_in_a_huge_archive_opens_only_what_it_needs() throws IOException {
    var description = new Descriptions().read(AssetType.MATERIAL, aMaterial().json());
    var files = new ArrayList<AssetFile>();
    var blobs = new HashMap<Digest, Blob>();
    for (var i : IntStream.range(0, 20).toArray()) {
      var blob = new Blob(Digest.of(new byte[] {(byte) i}), 1L << 30, 0);
      blobs.put(blob.digest(), blob);
      files.add(
          new AssetFile(
              new AssetPath("f" + (char) ('a' + i)),
              blob.digest(),
              blob.size(),
              "a/b",
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    var manifest = new Blob(Digest.of(new byte[] {99}), 10, 0);
    blobs.put(manifest.digest(), manifest);
    var release =
        new Release(
            AssetId.random(),
            1,
            Optional.empty(),
            Optional.empty(),
            manifest.digest(),
            "ada",
            SettableClock.START,
            description,
            files);
    var store = new Zeros();

    var archive = Archive.of(release, blobs, store);
    try (var part = archive.open(new ByteRange(archive.size() - 5_000, 5_000))) {
      assertThat(part.readAllBytes()).hasSize(5_000);
    }

    assertThat(archive.size()).isGreaterThan(20L << 30);
    assertThat(store.opened).hasSizeLessThanOrEqualTo(2);
  }

  /** A store where every blob is there and all its bytes are zero. */
  private static final class Zeros implements BlobStore {
    private final List<Digest> opened = new ArrayList<>();

    @Override
    public InputStream open(Digest digest, ByteRange range) {
      opened.add(digest);
      return new ByteArrayInputStream(new byte[(int) Math.min(range.length(), 10_000)]);
    }

    @Override
    public Blob put(InputStream content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> fault() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> file(Digest digest) {
      return Optional.empty();
    }

    @Override
    public OptionalLong size(Digest digest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int dropUnfinished(Instant before) {
      return 0;
    }

    @Override
    public void delete(Digest digest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Stream<Digest> digests() {
      return Stream.empty();
    }

    @Override
    public void close() {}
  }
}
