package org.orrery.indexer.lab.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main class of a trial's process. It ends with 0 when the report is as whole as it gets. */
final class LabProgram {

  private LabProgram() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    var assignment = Assignment.of(arguments);
    var said = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    var report = new Report(assignment.output(), assignment.seed());
    var deadman = new Deadman(report, assignment.memoryBytes());
    deadman.start();
    try (var server = new GameServer(assignment.files(), assignment.start());
        var screen = new Screen();
        var playwright = Chromium.driver();
        var browser = Chromium.launch(playwright, assignment, server.origin())) {
      report.fact("browser", "Chromium " + browser.version());
      report.fact("sandbox", assignment.isSandboxed() ? "bubblewrap" : "none");
      report.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
      report.fact("screen", Screen.WIDTH + " × " + Screen.HEIGHT);
      deadman.begun();
      var heard = new Heard(server.origin());
      var visit = new Visit(browser, server, heard, screen, deadman);
      new Trial(
              assignment,
              visit,
              heard,
              screen,
              report,
              deadman,
              (stage, percent) -> said.println(stage + " " + percent))
          .run();
      said.println("reporting 100");
      // A browser takes its time to close in peace, and has nothing to keep.
      Deadman.end();
    }
  }
}
