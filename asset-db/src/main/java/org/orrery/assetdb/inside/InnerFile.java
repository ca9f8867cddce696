package org.orrery.assetdb.inside;

import org.orrery.assetdb.blob.Digest;

/**
 * A file inside another.
 *
 * @param path where it is inside; of one in a container in the container, the paths of both with a
 *     slash between
 */
public record InnerFile(String path, Digest digest, long size) {

  /** What its maker called it. */
  public String name() {
    return SourceName.of(path);
  }
}
