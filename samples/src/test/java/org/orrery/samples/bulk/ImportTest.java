package org.orrery.samples.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.tree.Tree;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

  private static final int LARGE = 3_000_000;

  private RealPlatform platform;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    platform = new RealPlatform(home.resolve("data"));
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private record Run(int exitCode, String output) {}

  private Run imported(Path source, URI server, String... more) throws InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Import run =
        new Import(
            Map.of("ORRERY_TOKEN", platform.token()),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            false);
    int exitCode =
        run.run(
            Stream.concat(Stream.of(source.toString(), "--to", server.toString()), Stream.of(more))
                .toArray(String[]::new));
    return new Run(exitCode, printed.toString(StandardCharsets.UTF_8));
  }

  private Run exported(String id, Path to, URI server, String... more) throws InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Export run =
        new Export(
            Map.of(), Clock.systemUTC(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    int exitCode =
        run.run(
            Stream.concat(
                    Stream.of(id, "--from", server.toString(), "--to", to.toString()),
                    Stream.of(more))
                .toArray(String[]::new));
    return new Run(exitCode, printed.toString(StandardCharsets.UTF_8));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path aFolder(Path folder, String title) throws IOException {
    write(
        folder.resolve("asset.yml"),
        """
        kind: dataset
        title: {en: %s, zh: 星}
        license: CC-BY-4.0
        subjects: [astronomy.stars]
        contributors: [{name: Ada Lovelace, affiliation: A museum}]
        """
            .formatted(title));
    write(folder.resolve("notes/read me.txt"), "text of " + title);
    write(folder.resolve("empty.txt"), "");
    return folder;
  }

  private static void addLargeFile(Path folder) throws IOException {
    byte[] bytes = new byte[LARGE];
    new Random(1).nextBytes(bytes);
    Files.write(folder.resolve("large.bin"), bytes);
  }

  private Tree assets(Path source) throws IOException {
    return Tree.ofJson(
            Files.readString(source.resolveSibling(source.getFileName() + ".orrery-import.json")))
        .at(platform.uri().toString());
  }

  private String id(Path source, String key) throws IOException {
    String asset = assets(source).at(key).at("asset").text();
    return asset.substring(asset.lastIndexOf('/') + 1);
  }

  @Test
  void folders_are_released_with_their_files_and_left_alone_the_second_time(@TempDir Path folder)
      throws Exception {
    Path source = folder.resolve("all");
    aFolder(source.resolve("stars"), "Stars");
    aFolder(source.resolve("moons"), "Moons");

    Run first = imported(source, platform.uri(), "--release", "--parallel", "2");
    Run second = imported(source, platform.uri(), "--release");

    assertThat(first.exitCode()).as(first.output()).isZero();
    Tree stars = platform.get("/api/materials/" + id(source, "stars"));
    assertThat(stars.at("title").at("en").text()).isEqualTo("Stars");
    assertThat(stars.at("files").each().map(file -> file.at("path").text()))
        .containsExactly("empty.txt", "notes/read me.txt");
    assertThat(second.exitCode()).as(second.output()).isZero();
    assertThat(
            platform
                .get("/api/materials/" + id(source, "stars") + "/releases")
                .at("total")
                .number())
        .isEqualTo(1);
  }

  @Test
  void an_import_that_broke_off_goes_on_where_it_stopped(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars that broke off");
    addLargeFile(source);
    try (Hop hop = new Hop(platform.uri(), Hop.Direction.TO_SERVER, LARGE / 2)) {
      Run run = imported(source, hop.uri(), "--release", "--parallel", "1");

      assertThat(hop.isCut()).isTrue();
      assertThat(run.exitCode()).as(run.output()).isZero();
    }
  }

  @Test
  void one_whose_server_was_gone_goes_on_in_the_next_call(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars of two calls");
    addLargeFile(source);
    URI address;
    try (Hop hop = new Hop(platform.uri(), Hop.Direction.TO_SERVER, LARGE / 2).forGood()) {
      address = hop.uri();
      Run broken = imported(source, address, "--release");
      assertThat(broken.exitCode()).as(broken.output()).isEqualTo(1);
      assertThat(broken.output()).contains("FAILED");
    }
    Path ledger = folder.resolve("stars.orrery-import.json");
    Files.writeString(
        ledger, Files.readString(ledger).replace(address.toString(), platform.uri().toString()));
    String begun = id(source, "stars");

    Run again = imported(source, platform.uri(), "--release");

    assertThat(again.exitCode()).as(again.output()).isZero();
    assertThat(id(source, "stars")).isEqualTo(begun);
    assertThat(platform.get("/api/materials/" + begun).at("files").each()).hasSize(3);
  }

  @Test
  void faults_are_all_told_before_anything_is_sent(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.txt"), "text");
    Path table = folder.resolve("table.csv");
    Files.writeString(
        table,
        """
        key,kind,title.en,license,subjects,file
        good,image,Good,CC0-1.0,,a.txt
        bad,image,Bad,CC-NOBODY-9.0,astrology,a.txt
        worse,,,,,gone.txt
        """);
    Path report = folder.resolve("report.json");

    Run run = imported(table, platform.uri(), "--report", report.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .contains("CC-NOBODY-9.0", "astrology", "gone.txt", "no title", "no kind");
    assertThat(Tree.ofJson(Files.readString(report)).at("faults").each()).hasSizeGreaterThan(5);
    assertThat(folder.resolve("table.csv.orrery-import.json")).doesNotExist();
  }

  @Test
  void what_the_server_refuses_fails_alone_and_says_why(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("all");
    aFolder(source.resolve("good"), "Good");
    Path bad = aFolder(source.resolve("bad"), "Bad");
    Files.writeString(
        bad.resolve("asset.yml"), "orbit: 3\n", java.nio.file.StandardOpenOption.APPEND);

    Run run = imported(source, platform.uri());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("bad  FAILED", "orbit", "1 of 2 assets are there");
    assertThat(platform.get("/api/materials/" + id(source, "good") + "/draft").at("files").each())
        .hasSize(2);
  }

  @Test
  void a_dry_run_sends_nothing(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars");

    Run run = imported(source, platform.uri(), "--dry-run");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("No faults: 1 assets");
    assertThat(folder.resolve("stars.orrery-import.json")).doesNotExist();
  }

  @Test
  void a_release_comes_back_byte_for_byte_in_every_form(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars to come back");
    addLargeFile(source);
    assertThat(imported(source, platform.uri(), "--release").exitCode()).isZero();
    String id = id(source, "stars");
    Path out = folder.resolve("out");

    assertThat(exported(id, out, platform.uri(), "--format", "folder").exitCode()).isZero();
    assertThat(exported(id, out.resolve("zip"), platform.uri()).exitCode()).isZero();
    Path bags = out.resolve("bags");
    assertThat(exported(id, bags, platform.uri(), "--format", "bagit").exitCode()).isZero();

    Path files = out.resolve(id + "-1");
    for (String path : List.of("large.bin", "notes/read me.txt", "empty.txt")) {
      assertThat(files.resolve(path)).hasSameBinaryContentAs(source.resolve(path));
      assertThat(bags.resolve(id + "-1/data").resolve(path))
          .hasSameBinaryContentAs(source.resolve(path));
    }
    assertThat(files).isDirectoryContaining("glob:**/{datacite.xml,CITATION.cff}");
    assertThat(out.resolve("zip/" + id + "-1.zip")).exists();
    assertThat(Sources.read(bags).faults()).isEmpty();
    assertThat(imported(bags, platform.uri(), "--release").exitCode()).isZero();
    Tree again = platform.get("/api/materials/" + id(bags, id + "-1"));
    Tree first = platform.get("/api/materials/" + id);
    assertThat(digests(again)).isEqualTo(digests(first)).hasSize(3);
    assertThat(again.at("title").fields()).isEqualTo(first.at("title").fields());
  }

  private static List<String> digests(Tree release) {
    return release
        .at("files")
        .each()
        .map(file -> file.at("path").text() + " " + file.at("digest").text())
        .toList();
  }

  @Test
  void a_crate_that_was_exported_can_be_imported(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars in a crate");
    assertThat(imported(source, platform.uri(), "--release").exitCode()).isZero();
    String id = id(source, "stars");
    Path out = folder.resolve("out");
    assertThat(exported(id, out, platform.uri(), "--format", "folder").exitCode()).isZero();
    Path crate = out.resolve(id + "-1");
    Files.delete(crate.resolve("asset.json"));

    Run run = imported(crate, platform.uri(), "--release");

    assertThat(run.exitCode()).as(run.output()).isZero();
    Tree again = platform.get("/api/materials/" + id(crate, id + "-1"));
    assertThat(again.at("title").at("zh").text()).isEqualTo("星");
    assertThat(again.at("license").text()).isEqualTo("CC-BY-4.0");
    assertThat(again.at("files").each().map(file -> file.at("path").text()))
        .containsExactlyInAnyOrder("empty.txt", "notes/read me.txt");
  }

  @Test
  void a_download_that_broke_off_goes_on(@TempDir Path folder) throws Exception {
    Path source = aFolder(folder.resolve("stars"), "Stars that come twice");
    addLargeFile(source);
    assertThat(imported(source, platform.uri(), "--release").exitCode()).isZero();
    String id = id(source, "stars");
    try (Hop hop = new Hop(platform.uri(), Hop.Direction.TO_CLIENT, LARGE / 2)) {
      Run run = exported(id, folder.resolve("out"), hop.uri(), "--format", "folder");

      assertThat(hop.isCut()).isTrue();
      assertThat(run.exitCode()).as(run.output()).isZero();
    }
    assertThat(folder.resolve("out/" + id + "-1/large.bin"))
        .hasSameBinaryContentAs(source.resolve("large.bin"));
  }

  @Test
  void a_call_that_makes_no_sense_is_explained(@TempDir Path folder) throws Exception {
    assertThat(imported(folder.resolve("nowhere"), platform.uri()).exitCode()).isEqualTo(2);
    assertThat(imported(folder, platform.uri(), "--sideways").output()).contains("usage:");
    assertThat(exported("x", folder, platform.uri()).output()).contains("usage:");
    assertThat(exported("00000-00000", folder, platform.uri()).exitCode()).isEqualTo(1);
  }
}
