package org.orrery.samples.bulk;

import java.io.PrintStream;

/**
 * How far an import is: a bar that is drawn anew on a terminal, a line an asset elsewhere. Safe for
 * several threads.
 */
final class Progress {

  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 200_000_000;

  private final PrintStream out;
  private final boolean isTerminal;
  private final int assets;
  private final long bytes;
  private int done;
  private long sent;
  private long drawn;

  Progress(PrintStream out, boolean isTerminal, int assets, long bytes) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.assets = assets;
    this.bytes = bytes;
  }

  /** So many more bytes are on their way, or were there before. */
  synchronized void sent(long more) {
    sent = Math.min(bytes, sent + more);
    if (isTerminal && System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  /** One more asset is dealt with. */
  synchronized void done(Result result) {
    done++;
    if (isTerminal) {
      out.print("\r\u001b[K");
    }
    out.printf("[%d/%d] %s%n", done, assets, result.line());
    if (isTerminal && done < assets) {
      draw();
    }
  }

  private void draw() {
    drawn = System.nanoTime();
    double part = bytes == 0 ? 1 : (double) sent / bytes;
    int filled = (int) (part * WIDTH);
    out.printf(
        "\r\u001b[K%s%s %3d %%  %,d of %,d MB",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        (int) (part * 100),
        sent / 1_000_000,
        bytes / 1_000_000);
    out.flush();
  }
}
