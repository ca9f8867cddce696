package org.orrery.indexer.search;

import java.util.List;

/** What the index holds of a release, file by file, in the order in which they were given. */
public record Processing(int release, String digest, List<FileProcessing> files) {
  public Processing {
    files = List.copyOf(files);
  }
}
