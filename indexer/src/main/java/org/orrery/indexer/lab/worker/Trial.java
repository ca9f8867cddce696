package org.orrery.indexer.lab.worker;

import com.microsoft.playwright.PlaywrightException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The order in which a game is tried: started, asked for its languages, played, left alone. */
final class Trial {

  private static final int PATIENCE_SECONDS = 30;
  private static final int SLOW_MILLISECONDS = 5_000;
  private static final int LEAST_FRAMES_A_SECOND = 10;
  private static final int ALIKE_PERCENT = 88;
  private static final int MOST_RECOVERIES = 20;

  /** After so many touches and keys a game should have shown something else. */
  private static final int MANY_ACTS = 50;

  private static final double BYTES_PER_MB = 1e6;

  /** Beyond so many bytes a minute a day of visitors fills any machine. */
  private static final double LEAK = 10 * BYTES_PER_MB;

  private static final double GROWTH = 2 * BYTES_PER_MB;

  private final Assignment assignment;
  private final Visit visit;
  private final Heard heard;
  private final Screen screen;
  private final Report report;
  private final Deadman deadman;
  private final Witness witness;
  private final BiConsumer<String, Integer> progress;
  private final List<MemorySlope.Sample> heap = new ArrayList<>();
  private BufferedImage start = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
  private byte[] middle = new byte[0];
  private boolean startsBlank;
  private int recoveries;

  Trial(
      Assignment assignment,
      Visit visit,
      Heard heard,
      Screen screen,
      Report report,
      Deadman deadman,
      BiConsumer<String, Integer> progress) {
    this.assignment = assignment;
    this.visit = visit;
    this.heard = heard;
    this.screen = screen;
    this.report = report;
    this.deadman = deadman;
    this.witness = new Witness(heard, screen, report);
    this.progress = progress;
  }

  void run() throws IOException, InterruptedException {
    progress.accept("starting", 2);
    var goesOn = starts();
    witness.outside();
    if (!goesOn) {
      witness.console();
      return;
    }
    progress.accept("languages", 8);
    languages();
    progress.accept("playing", 12);
    play();
    progress.accept("idling", 85);
    idle();
    progress.accept("reporting", 97);
    witness.outside();
    witness.console();
    witness.flash();
  }

  private boolean starts() throws IOException {
    var began = System.nanoTime();
    visit.open("");
    var paint = 0.0;
    do {
      visit.breathe(100);
      paint =
          visit.number(
              "performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0] || 0");
    } while (paint == 0 && seconds(began) < PATIENCE_SECONDS && isBlank());
    var milliseconds = paint > 0 ? paint : seconds(began) * 1000;
    if (visit.ask("true").isEmpty()) {
      report.found(
          "starts", new Report.Finding("fail", "hung").measured("waited", seconds(began), "s"));
      return false;
    }
    if (paint == 0 && isBlank()) {
      report.found(
          "starts",
          new Report.Finding("fail", "never-painted")
              .measured("waited", seconds(began), "s")
              .noting(heard.faults())
              .showing("start", screen.jpeg()));
      return false;
    }
    visit.settle();
    startsBlank = isBlank();
    start = screen.pixels();
    var isClean = heard.faultCount() == 0;
    report.found(
        "starts",
        (milliseconds > SLOW_MILLISECONDS
                ? new Report.Finding("warn", "slow")
                : Report.Finding.when(isClean, "painted", "warn", "painted-with-faults"))
            .measured("first-paint", milliseconds, "ms")
            .noting(heard.faults())
            .showing("start", screen.jpeg()));
    return true;
  }

  private boolean isBlank() throws IOException {
    return screen.now().isEmpty() || Shown.isBlank(screen.pixels());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private record Speech(String language, String words, BufferedImage picture, byte[] jpeg) {}

  private void languages() throws IOException {
    try {
      var english = speech("en");
      var chinese = speech("zh");
      var hasWords = !english.words().isBlank() || !chinese.words().isBlank();
      var differs =
          !english.language().equals(chinese.language())
              || !english.words().equals(chinese.words());
      var unlike = 100 - Likeness.percent(english.picture(), chinese.picture());
      var finding =
          differs
              ? new Report.Finding("pass", "speaks-both")
              : hasWords || unlike < 3
                  ? new Report.Finding("warn", "same-in-both")
                  : new Report.Finding("warn", "pictures-differ");
      report.found(
          "language",
          finding
              .measured("unlike", unlike, "percent")
              .noting(List.of("en: " + english.language(), "zh: " + chinese.language()))
              .showing("english", english.jpeg())
              .showing("chinese", chinese.jpeg()));
    } catch (PlaywrightException e) {
      report.found("language", new Report.Finding("not-run", "page-lost"));
    }
  }

  private Speech speech(String language) throws IOException {
    visit.open("?lang=" + language);
    visit.settle();
    return new Speech(
        visit.text("document.documentElement.lang"),
        visit.text("(document.body ? document.body.innerText : '').slice(0, 5000)"),
        screen.pixels(),
        screen.jpeg());
  }

  private void play() throws IOException {
    open();
    visit.settle();
    frames();
    var monkey = new Monkey(assignment.seed());
    var shownBefore = screen.frames();
    var faultsBefore = heard.faultCount();
    playFor(monkey, 0.5, 0);
    middle = screen.jpeg();
    var beforeOffline = new Offline(screen.frames(), heard.unserved().size(), recoveries);
    if (recoveries <= MOST_RECOVERIES) {
      visit.setOffline(true);
      playFor(monkey, 0.5, 0.5);
    }
    offline(beforeOffline);
    played(monkey, screen.frames() - shownBefore, heard.faultCount() - faultsBefore);
    memory();
  }

  private void open() {
    try {
      visit.open("");
    } catch (PlaywrightException e) {
      recover();
    }
  }

  private void frames() throws IOException {
    var began = System.nanoTime();
    var before = visit.number("window.__orreryLabFrames");
    visit.breathe(1_500);
    var rate = (visit.number("window.__orreryLabFrames") - before) / seconds(began);
    report.fact("rendering", "software");
    report.found(
        "frames",
        Report.Finding.when(rate >= LEAST_FRAMES_A_SECOND, "moves", "warn", "slow")
            .measured("frames", rate, "per-s"));
  }

  private void playFor(Monkey monkey, double share, double done) throws IOException {
    var began = System.nanoTime();
    var total = assignment.playSeconds() * share;
    var nextSample = 0.0;
    var blanks = 0;
    while (seconds(began) < total && recoveries <= MOST_RECOVERIES) {
      try {
        if (visit.isLost()) {
          recover();
        }
        monkey.act(visit.page());
        visit.breathe(monkey.pause());
        if (seconds(began) >= nextSample) {
          nextSample += Math.max(1, assignment.playSeconds() / 40.0);
          heap.add(new MemorySlope.Sample(System.nanoTime() / 1e9, visit.heapBytes()));
          // Once alone may be a picture that came late, of the page before the game had drawn.
          blanks = !startsBlank && isBlank() ? blanks + 1 : 0;
          if (blanks == 2) {
            heard.whitened();
          }
          progress.accept("playing", (int) (12 + 72 * (done + share * seconds(began) / total)));
        }
      } catch (PlaywrightException e) {
        recover();
      }
    }
  }

  private void recover() {
    recoveries++;
    try {
      visit.recover();
    } catch (PlaywrightException e) {
      // Counted; the next act tries again, and after a number of them it is given up.
      deadman.heard();
    }
  }

  private record Offline(int frames, int unserved, int recoveries) {}

  private void offline(Offline before) throws IOException {
    var shown = screen.frames() - before.frames();
    var late = heard.unserved().stream().skip(before.unserved()).toList();
    var lost = recoveries - before.recoveries();
    var finding =
        lost > 0
            ? new Report.Finding("fail", "left-offline")
            : shown == 0
                ? new Report.Finding("warn", "still-offline")
                : late.isEmpty()
                    ? new Report.Finding("pass", "goes-on")
                    : new Report.Finding("warn", "loads-late");
    report.found("offline", finding.measured("pictures", shown, "count").noting(late));
  }

  private void played(Monkey monkey, int shown, int faults) throws IOException {
    if (shown <= 1 && monkey.acts() >= MANY_ACTS) {
      report.found(
          "frames", new Report.Finding("fail", "frozen").measured("pictures", shown, "count"));
    }
    var reason =
        heard.crashes() > 0
            ? "crashed"
            : faults > 0
                ? "threw-faults"
                : heard.whiteouts() > 0 ? "went-blank" : recoveries > 0 ? "left-page" : "survived";
    var outcome =
        switch (reason) {
          case "survived" -> "pass";
          case "left-page" -> "warn";
          default -> "fail";
        };
    report.found(
        "playing",
        new Report.Finding(outcome, reason)
            .measured("acts", monkey.acts(), "count")
            .measured("lasted", assignment.playSeconds(), "s")
            .measured("crashes", heard.crashes(), "count")
            .measured("faults", faults, "count")
            .measured("blank", heard.whiteouts(), "count")
            .measured("departures", heard.departures(), "count")
            .measured("dialogs", heard.dialogs(), "count")
            .noting(heard.faults())
            .showing("middle", middle)
            .showing("end", screen.jpeg()));
  }

  private void memory() throws IOException {
    // What is loaded and compiled at first is no leak.
    var settled = heap.subList(heap.size() / 4, heap.size());
    var slope = MemorySlope.bytesPerMinute(settled);
    var growth = settled.isEmpty() ? 0 : settled.getLast().bytes() - settled.getFirst().bytes();
    var finding =
        settled.size() < 4
            ? new Report.Finding("not-run", "too-short")
            : slope > LEAK && growth > GROWTH
                ? new Report.Finding("fail", "grows")
                : slope > LEAK / 10 && growth > GROWTH
                    ? new Report.Finding("warn", "grows-slowly")
                    : new Report.Finding("pass", "steady");
    report.found(
        "memory",
        finding
            .measured("growth", slope / 1000, "kB-per-min")
            .measured("heap", settled.isEmpty() ? 0 : settled.getLast().bytes() / 1000, "kB")
            .measured("most-used", deadman.mostBytes() / BYTES_PER_MB, "MB")
            .measured("samples", settled.size(), "count"));
  }

  private void idle() throws IOException {
    var atFirst = Likeness.percent(start, screen.pixels());
    var likeness = atFirst;
    var waited = 0;
    try {
      for (;
          waited < assignment.idleSeconds() && (waited == 0 || likeness < ALIKE_PERCENT);
          waited++) {
        visit.breathe(1_000);
        likeness = Likeness.percent(start, screen.pixels());
        progress.accept("idling", 85 + 12 * waited / Math.max(1, assignment.idleSeconds()));
      }
    } catch (PlaywrightException e) {
      report.found("idle", new Report.Finding("fail", "page-lost"));
      return;
    }
    var finding =
        atFirst >= ALIKE_PERCENT
            ? new Report.Finding("not-run", "never-left-start")
            : Report.Finding.when(likeness >= ALIKE_PERCENT, "returned", "warn", "stayed");
    report.found(
        "idle",
        finding
            .measured("waited", waited, "s")
            .measured("likeness", likeness, "percent")
            .showing("idle", screen.jpeg()));
  }
}
