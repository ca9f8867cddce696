package org.orrery.samples.kiosk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A stream that breaks off where nothing comes for a while, instead of waiting for ever. */
final class Stall extends FilterInputStream {

  private final long patienceNanos;
  private volatile long lastNanos = System.nanoTime();
  private volatile boolean isClosed;
  private volatile boolean isStalled;

  private Stall(InputStream stream, Duration patience) {
    super(stream);
    this.patienceNanos = patience.toNanos();
  }

  static Stall over(InputStream stream, Duration patience) {
    Stall watched = new Stall(stream, patience);
    Thread.ofVirtual().start(watched::watch);
    return watched;
  }

  private void watch() {
    try {
      while (!isClosed) {
        long left = patienceNanos - (System.nanoTime() - lastNanos);
        if (left <= 0) {
          isStalled = true;
          in.close();
          return;
        }
        TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
      }
    } catch (IOException e) {
      isStalled = true; // Whoever reads is told below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read() throws IOException {
    return moved(in.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return moved(in.read(bytes, offset, length));
  }

  private int moved(int read) throws IOException {
    if (isStalled) {
      throw new IOException("nothing came any more");
    }
    lastNanos = System.nanoTime();
    return read;
  }

  @Override
  public void close() throws IOException {
    isClosed = true;
    super.close();
  }
}
