package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.orrery.indexer.document.IndexFields;

/** Leaves an index as a program with another schema would have. */
public final class OlderProgram {

  private OlderProgram() {}

  /** Has the generation that serves from this folder say that its schema is another. */
  public static void wrote(Path folder) throws IOException {
    var generation = folder.resolve(Files.readString(folder.resolve("current")).strip());
    var config =
        new IndexWriterConfig()
            .setIndexSort(Sorting.BY_DATE.sort())
            .setParentField(IndexFields.BLOCK_END);
    try (var directory = FSDirectory.open(generation);
        var writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(Map.of("schema", "0", "complete", "yes").entrySet());
      writer.commit();
    }
  }
}
