package org.orrery.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the measurement that is named. */
public final class Bench {

  private Bench() {}

  /** Arguments: the measurement's name; the launcher comes in {@code ORRERY_LAUNCHER}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var launcher = System.getenv("ORRERY_LAUNCHER");
    var name = arguments.length == 1 && launcher != null ? arguments[0] : "";
    switch (name) {
      case "start" -> new StartBench(Path.of(launcher), out).run();
      case "uploads" -> new UploadBench(Path.of(launcher), out).run();
      case "downloads" -> new DownloadsBench(Path.of(launcher), out).run();
      default -> {
        out.println("Usage: ./orrery bench start | uploads | downloads");
        System.exit(2);
      }
    }
  }
}
