package org.orrery.indexer.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The process of one trial. It is ended with everything that it started: by its own end, at the
 * deadline, or when nobody wants it any more.
 *
 * <p>The thread that starts it stays until its end: the kernel takes a sandbox to be orphaned when
 * that thread ends.
 */
final class LabProcess {

  private static final int LAST_WORDS_CHARACTERS = 600;
  private static final int LINE_CHARACTERS = 100;
  private static final int MOST_LINES = 20_000;
  private static final Duration GLANCE = Duration.ofMillis(300);
  private static final int MOST_ROUNDS = 20;

  /** How it ended. */
  enum End {
    /** By itself. */
    ENDED,
    /** It was killed at the deadline. */
    OVERDUE,
    /** It was killed because it was not wanted any more. */
    UNWANTED
  }

  /**
   * How it ended.
   *
   * @param lastWords what it said last to people
   */
  record Ended(End end, int status, String lastWords) {}

  private volatile String lastWords = "";

  /**
   * Runs it to its end.
   *
   * @param said hears each line of its standard output
   * @param isWanted asked often; where it answers no the process is killed
   */
  Ended run(
      ProcessBuilder builder, Duration deadline, Consumer<String> said, BooleanSupplier isWanted)
      throws IOException, InterruptedException {
    var process = builder.start();
    try {
      Thread.ofVirtual().start(() -> hear(process.getInputStream(), said));
      Thread.ofVirtual().start(() -> hear(process.getErrorStream(), this::keepLastWords));
      var end = await(process, deadline, isWanted);
      if (end == End.ENDED) {
        return new Ended(end, process.exitValue(), lastWords.strip());
      }
      return new Ended(end, -1, lastWords.strip());
    } finally {
      kill(process.toHandle());
    }
  }

  private static End await(Process process, Duration deadline, BooleanSupplier isWanted)
      throws InterruptedException {
    var end = System.nanoTime() + deadline.toNanos();
    while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
      if (!isWanted.getAsBoolean()) {
        return End.UNWANTED;
      }
      if (System.nanoTime() > end) {
        return End.OVERDUE;
      }
    }
    return End.ENDED;
  }

  /**
   * Kills the process and all below it, parents first so that none is started anew, and again until
   * none is left: what a killed one began meanwhile is found in the next round.
   */
  private static void kill(ProcessHandle top) {
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var all = Stream.concat(Stream.of(top), top.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(LabProcess::awaitEnd);
      if (all.stream().noneMatch(ProcessHandle::isAlive)) {
        return;
      }
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
  }

  private static void hear(InputStream stream, Consumer<String> said) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      var line = new StringBuilder();
      var count = 0;
      for (var c = lines.read(); c >= 0; c = lines.read()) {
        if (c != '\n') {
          if (line.length() < LINE_CHARACTERS) {
            line.append((char) c);
          }
        } else {
          if (count++ < MOST_LINES) {
            said.accept(line.toString());
          }
          line.setLength(0);
        }
      }
    } catch (IOException e) {
      // It was killed; what it said until then was heard.
      return;
    }
  }

  private void keepLastWords(String line) {
    var words = lastWords + line + " ";
    lastWords = words.substring(Math.max(0, words.length() - LAST_WORDS_CHARACTERS));
  }
}
