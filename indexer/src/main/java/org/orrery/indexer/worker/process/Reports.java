package org.orrery.indexer.worker.process;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Where a worker says its frames; each is sent at once. Used by one thread. */
public final class Reports {
  private static final long BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1).toNanos();

  private final DataOutputStream out;
  private long lastSaid = System.nanoTime();

  Reports(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, Frame.MAXIMUM_PAYLOAD));
  }

  /** Says a frame. */
  public void say(Frame frame) {
    try {
      frame.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The server no longer listens.", e);
    }
    lastSaid = System.nanoTime();
  }

  /** Gives a sign of life, unless the last is fresh. Costs next to nothing, so call it often. */
  public void progress() {
    if (System.nanoTime() - lastSaid > BETWEEN_SIGNS_OF_LIFE) {
      say(new Frame.Progress());
    }
  }
}
