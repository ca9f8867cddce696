package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.io.InputStream;

/** Is shown what a container holds, in its order. */
interface Visitor {

  /** Gives the bytes of an inner file. */
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * An inner file. What is wrong with its bytes is noted, and the next can be shown.
   *
   * @throws Enough where no more is to be shown
   */
  void file(String path, Bytes bytes) throws IOException, Enough;

  /** An inner file that cannot be read, or, with an empty path, something about the container. */
  void gap(Shortfall why, String path);
}
