package org.orrery.indexer.lab.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Watches over the trial from a thread of its own: one that is not heard of for a while hangs in a
 * game that does not return, and one whose browser takes too much memory would take all. Either is
 * a finding; the process ends with it, and what it began.
 */
final class Deadman {

  private static final long SILENCE = TimeUnit.SECONDS.toNanos(20);
  private static final int GLANCE_MILLISECONDS = 500;

  private final Report report;
  private final long memoryBytes;
  private volatile long lastHeard = System.nanoTime();
  private volatile long mostBytes;
  private volatile boolean isBeginning = true;

  Deadman(Report report, long memoryBytes) {
    this.report = report;
    this.memoryBytes = memoryBytes;
  }

  void start() {
    Thread.ofPlatform().daemon().name("deadman").start(this::watch);
  }

  /** The trial goes on. */
  void heard() {
    lastHeard = System.nanoTime();
  }

  /** The browser runs; from now on silence is the game's. */
  void begun() {
    isBeginning = false;
    heard();
  }

  /** The most memory that the browser was seen to use, in bytes. */
  long mostBytes() {
    return mostBytes;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(GLANCE_MILLISECONDS);
        mostBytes = Math.max(mostBytes, used());
        if (mostBytes > memoryBytes) {
          report.found(
              "memory",
              new Report.Finding("fail", "beyond-limit")
                  .measured("most-used", mostBytes / 1e6, "MB")
                  .measured("limit", memoryBytes / 1e6, "MB"));
          report.foundAtLeast("playing", new Report.Finding("fail", "ended-for-memory"));
          end();
        }
        if (!isBeginning && System.nanoTime() - lastHeard > SILENCE) {
          report.foundAtLeast("starts", new Report.Finding("fail", "hung"));
          report.found(
              "playing",
              new Report.Finding("fail", "hung").measured("silence", SILENCE / 1e9, "s"));
          end();
        }
      }
    } catch (InterruptedException | IOException e) {
      end();
    }
  }

  /** Ends the process at once, with all that it began. What is to be kept is written by now. */
  static void end() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(0);
  }

  /** What the processes below this one use, shared memory counted once. */
  private static long used() {
    return ProcessHandle.current().descendants().mapToLong(Deadman::used).sum();
  }

  private static long used(ProcessHandle process) {
    var rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try {
      for (var line : Files.readAllLines(rollup)) {
        if (line.startsWith("Pss:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException | NumberFormatException e) {
      // It is gone by now, or this system does not tell.
      return 0;
    }
    return 0;
  }
}
