package org.orrery.samples.make;

import java.io.IOException;

/**
 * A file that can be made again at any time.
 *
 * @param path under the folder of materials, with slashes
 */
record MadeFile(String path, Making making) {

  /** Gives the file's bytes, the same each time. */
  interface Making {
    byte[] bytes() throws IOException;
  }

  byte[] bytes() throws IOException {
    return making.bytes();
  }
}
