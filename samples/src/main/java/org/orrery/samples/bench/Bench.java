package org.orrery.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the measurement that is named. */
public final class Bench {

  private Bench() {}

  /**
   * Arguments: the measurement's name ({@code start}); the launcher comes in {@code
   * ORRERY_LAUNCHER}.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var launcher = System.getenv("ORRERY_LAUNCHER");
    if (launcher == null || !List.of(arguments).equals(List.of("start"))) {
      out.println("Usage: ./orrery bench start");
      System.exit(2);
      return;
    }
    new StartBench(Path.of(launcher), out).run();
  }
}
