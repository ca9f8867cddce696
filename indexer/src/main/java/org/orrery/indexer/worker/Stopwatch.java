package org.orrery.indexer.worker;

import java.time.Duration;
import java.util.Optional;
import org.orrery.indexer.extract.Extraction.Reason;

/** Keeps the time of one reading. */
final class Stopwatch {
  /** How often to look at what is not heard of. */
  private static final long BETWEEN_GLANCES = Duration.ofMillis(200).toNanos();

  private final WorkerLimits limits;
  private final long began = System.nanoTime();
  private long lastHeard = began;
  private long lastGlance = began;

  Stopwatch(WorkerLimits limits) {
    this.limits = limits;
  }

  void heard() {
    lastHeard = System.nanoTime();
  }

  /** How long to wait for something: to the next deadline or glance. */
  Duration untilNext() {
    var now = System.nanoTime();
    var left =
        Math.min(
            limits.total().toNanos() - (now - began),
            limits.silence().toNanos() - (now - lastHeard));
    return Duration.ofNanos(Math.clamp(left, 0, BETWEEN_GLANCES));
  }

  /** Whether it is time for a glance, which is then taken as done. */
  boolean glances() {
    var now = System.nanoTime();
    var due = now - lastGlance >= BETWEEN_GLANCES;
    lastGlance = due ? now : lastGlance;
    return due;
  }

  /** The deadline that has passed, if one has. */
  Optional<Reason> overdue() {
    var now = System.nanoTime();
    if (now - began >= limits.total().toNanos()) {
      return Optional.of(Reason.TIMED_OUT);
    }
    return now - lastHeard >= limits.silence().toNanos()
        ? Optional.of(Reason.SILENT)
        : Optional.empty();
  }
}
