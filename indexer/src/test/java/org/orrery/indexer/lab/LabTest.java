package org.orrery.indexer.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.lab.LabCheck;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.LabRun;
import org.orrery.assetdb.lab.Outcome;
import org.orrery.assetdb.lab.Testing;
import org.orrery.assetdb.lab.Trying;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.worker.Sandbox;

/** All games are tried at the beginning, some at a time; each test then looks at one report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTest {

  private static final List<String> SAMPLES =
      List.of("element-pairs", "star-finder", "launch-window");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Map<String, Release> games = new HashMap<>();
  private final Listener listener = new Listener();
  private AssetDatabase database;
  private Path temporary;

  LabTest() throws IOException {}

  private static LabSettings settings(int atOnce, int playSeconds) {
    return new LabSettings(
        Path.of("target/lab").toAbsolutePath().toString(),
        null,
        atOnce,
        Duration.ofSeconds(playSeconds),
        Duration.ofSeconds(3),
        1_500_000_000L,
        Duration.ofSeconds(100));
  }

  private Lab lab(LabSettings settings, Sandbox best) {
    return new Lab(
        database.get(Trying.class), database.get(BlobStore.class), settings, temporary, best);
  }

  @BeforeAll
  void try_all_games(@TempDir Path folder) throws Exception {
    database =
        AssetDatabase.in(
            folder.resolve("home"), Map.of("orrery.lab.at-once", 0, "orrery.indexer.workers", 0));
    temporary = folder.resolve("home/lab");
    for (var sample : SAMPLES) {
      want(sample, filesOf(Path.of("../samples/games", sample, "build")));
    }
    want("good", page(Toys.GOOD));
    want("isolated", page(Toys.ISOLATED));
    want("hostile", page(Toys.hostile(listener.port())));
    want("breaking", page(Toys.BREAKING));
    want("flashing", page(Toys.FLASHING));
    want("leaking", page(Toys.LEAKING));
    want("never", page(Toys.NEVER_STARTING));
    want("hanging", page(Toys.HANGING));
    var lab = lab(settings(3, 5), Sandbox.BUBBLEWRAP);
    lab.start();
    try {
      awaitAll();
    } finally {
      lab.stop();
    }
  }

  private void awaitAll() throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (games.values().stream().anyMatch(game -> run(game).isUnderWay())) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(200);
    }
  }

  @AfterAll
  void close() throws IOException {
    listener.close();
    database.close();
  }

  private static List<TestFile> page(String html) {
    return List.of(new TestFile("index.html", html));
  }

  private static List<TestFile> filesOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".png"))
          .map(file -> file(folder, file))
          .toList();
    }
  }

  private static TestFile file(Path folder, Path file) {
    try {
      return new TestFile(
          "play/" + folder.relativize(file), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void want(String name, List<TestFile> files) {
    var deposit = aGame().by(database.grace());
    for (var file : files) {
      deposit = deposit.with(file);
    }
    var game = deposit.releasedIn(database);
    database
        .get(Testing.class)
        .want(database.grace(), game.asset(), Map.of("release", game.number()));
    games.put(name, game);
  }

  private Release game(String name) {
    return Objects.requireNonNull(games.get(name));
  }

  private LabRun run(Release game) {
    return database.get(Testing.class).of(database.grace(), game.asset()).getFirst();
  }

  private LabReport report(String name) throws IOException {
    var run = run(game(name));
    assertThat(run).as(name).isInstanceOf(LabRun.Finished.class);
    return database.get(Testing.class).report((LabRun.Finished) run);
  }

  private LabReport.Finding finding(String name, LabCheck check) throws IOException {
    return report(name).of(check).orElseThrow();
  }

  private static int figure(LabReport.Finding finding, String name) {
    return finding.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"element-pairs", "star-finder", "launch-window", "good", "isolated"})
  void a_good_game_is_fit_for_a_kiosk(String name) throws IOException {
    var report = report(name);

    for (var check :
        List.of(LabCheck.OUTSIDE, LabCheck.PLAYING, LabCheck.LANGUAGE, LabCheck.CONSOLE)) {
      assertThat(finding(name, check).outcome()).as(report.toString()).isEqualTo(Outcome.PASS);
    }
    assertThat(report.outcome()).as(report.toString()).isNotEqualTo(Outcome.FAIL);
    assertThat(report.pictures())
        .extracting(LabReport.Picture::role)
        .contains("start", "english", "chinese", "middle", "end");
    assertThat(report.labVersion()).isEqualTo(LabReport.VERSION);
    assertThat(report.machine()).containsKeys("browser", "sandbox", "screen");
  }

  @Test
  void a_game_that_goes_back_to_its_start_is_seen_to() throws IOException {
    assertThat(finding("good", LabCheck.IDLE).outcome())
        .as(report("good").toString())
        .isIn(Outcome.PASS, Outcome.NOT_RUN);
  }

  @Test
  void a_hostile_game_reaches_nobody_and_the_report_names_whom_it_wanted() throws IOException {
    assertThat(listener.heard()).isZero();
    expectNamed("hostile");
  }

  private void expectNamed(String name) throws IOException {
    var outside = finding(name, LabCheck.OUTSIDE);
    assertThat(outside.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(outside.notes())
        .contains(
            "http://127.0.0.1:" + listener.port(),
            "http://localhost:" + listener.port(),
            "ws://127.0.0.1:" + listener.port(),
            "RTCPeerConnection",
            "http://prefetched.example",
            "http://fetched.example");
  }

  @Test
  void without_a_sandbox_the_second_line_of_walls_holds() throws Exception {
    var asked =
        database
            .get(Testing.class)
            .want(database.vera(), game("hostile").asset(), Map.of("release", 1, "again", true));

    lab(settings(1, 4), Sandbox.NONE).tryWaiting();

    assertThat(asked.isNew()).isTrue();
    assertThat(report("hostile").machine()).containsEntry("sandbox", "none");
    assertThat(listener.heard()).isZero();
    expectNamed("hostile");
    expectNothingLeft();
  }

  @Test
  void the_listener_would_have_heard() throws Exception {
    try (var own = new Listener()) {
      own.call();

      while (own.heard() < 2) {
        Thread.sleep(10);
      }
      assertThat(own.heard()).isEqualTo(2);
    }
  }

  @Test
  void a_game_that_breaks_after_some_touches_is_found_out() throws IOException {
    var playing = finding("breaking", LabCheck.PLAYING);

    assertThat(playing.outcome()).as(playing.toString()).isEqualTo(Outcome.FAIL);
    assertThat(figure(playing, "faults")).isPositive();
    assertThat(playing.notes()).anyMatch(note -> note.contains("broken"));
  }

  @Test
  void a_game_that_flashes_is_found_out_with_pictures() throws IOException {
    var flash = finding("flashing", LabCheck.FLASH);

    assertThat(flash.outcome()).as(flash.toString()).isEqualTo(Outcome.FAIL);
    assertThat(flash.pictures())
        .extracting(LabReport.Picture::role)
        .containsExactly("flash-before", "flash-after");
  }

  @Test
  void a_game_that_keeps_everything_is_found_out() throws IOException {
    var memory = finding("leaking", LabCheck.MEMORY);

    assertThat(memory.outcome()).as(memory.toString()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_game_that_never_shows_anything_is_not_played() throws IOException {
    var starts = finding("never", LabCheck.STARTS);

    assertThat(starts.reason()).isEqualTo("never-painted");
    assertThat(starts.notes()).anyMatch(note -> note.contains("engine was not found"));
    assertThat(finding("never", LabCheck.PLAYING).outcome()).isEqualTo(Outcome.NOT_RUN);
  }

  @Test
  void a_game_that_never_comes_back_is_ended_and_nothing_of_it_is_left() throws IOException {
    var playing = finding("hanging", LabCheck.PLAYING);

    assertThat(playing.reason()).as(playing.toString()).isEqualTo("hung");
    assertThat(finding("hanging", LabCheck.STARTS).outcome()).isNotEqualTo(Outcome.FAIL);
    expectNothingLeft();
  }

  /** No process lives whose home is in the lab's folder, and none of the lab's folders is left. */
  private void expectNothingLeft() throws IOException {
    try (var processes = Files.list(Path.of("/proc"))) {
      assertThat(processes.filter(this::isOfTheLab)).isEmpty();
    }
    try (Stream<Path> folders = Files.list(temporary)) {
      assertThat(folders).isEmpty();
    }
  }

  private boolean isOfTheLab(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
          .contains("HOME=" + temporary.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void the_servers_class_path_has_no_driver() {
    assertThat(Path.of("target/lab")).isDirectoryContaining("glob:**playwright-*.jar");
    assertThat(Path.of("target/worker")).isDirectoryNotContaining("glob:**playwright-*.jar");
  }
}
