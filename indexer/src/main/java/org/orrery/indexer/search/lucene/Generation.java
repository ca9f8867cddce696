package org.orrery.indexer.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ControlledRealTimeReopenThread;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.IndexFields;

/**
 * One open Lucene index in a folder of its own. It closes when its last user has let it go, so that
 * a search that began before a newer generation took over ends in peace.
 */
final class Generation {
  /** What a commit notes: the schema, what the caller has seen, and whether all is there. */
  private static final String SCHEMA = "schema";

  private static final String SEEN = "seen";
  private static final String COMPLETE = "complete";

  /** Titles and descriptions differ in length by nature; a long one is no worse. */
  private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  /** Searches that wait for a write are answered after this long at the latest. */
  private static final double QUICKEST_REFRESH_SECONDS = 0.02;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Snapshots snapshots = new Snapshots();
  private final ControlledRealTimeReopenThread<IndexSearcher> refreshing;
  private final AtomicLong lastWrite = new AtomicLong();
  private final AtomicInteger users = new AtomicInteger(1);
  private final Map<String, String> notes = new HashMap<>();
  private volatile Closeable afterwards = () -> {};

  private Generation(
      Path folder,
      Directory directory,
      IndexWriter writer,
      SearcherManager searchers,
      double fresh) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.refreshing =
        new ControlledRealTimeReopenThread<>(
            writer, searchers, Math.max(fresh, QUICKEST_REFRESH_SECONDS), QUICKEST_REFRESH_SECONDS);
  }

  /** Opens or makes the index in a folder. An unreadable one is an {@link IOException}. */
  static Generation open(Path folder, LuceneSettings settings) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config(settings));
      SearcherManager searchers = new SearcherManager(writer, new Factory());
      double fresh = settings.freshness().toMillis() / 1_000.0;
      Generation generation = new Generation(folder, directory, writer, searchers, fresh);
      generation.readNotes();
      generation.refreshing.setName("search-refresh");
      generation.refreshing.setDaemon(true);
      generation.refreshing.start();
      return generation;
    } catch (IOException | RuntimeException fault) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw fault;
    }
  }

  /** The newest stand first on disk, so that the start page reads a page and not everything. */
  private static IndexWriterConfig config(LuceneSettings settings) {
    ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
    merging.setMaxMergesAndThreads(4, 1);
    return new IndexWriterConfig()
        .setSimilarity(SIMILARITY)
        .setIndexSort(Sorting.BY_DATE.sort())
        .setParentField(IndexFields.BLOCK_END)
        .setUseCompoundFile(false)
        .setMergeScheduler(merging)
        .setRAMBufferSizeMB(settings.bufferMegabytes())
        .setCommitOnClose(false);
  }

  private static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  private void readNotes() {
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
    }
  }

  Path folder() {
    return folder;
  }

  /** Whether an earlier commit has this program's schema; true for a new index. */
  boolean hasSchema() {
    String schema = notes.get(SCHEMA);
    return schema == null || schema.equals(Integer.toString(IndexFields.SCHEMA_VERSION));
  }

  synchronized boolean isComplete() {
    return notes.containsKey(COMPLETE);
  }

  synchronized Optional<String> seen() {
    return Optional.ofNullable(notes.get(SEEN));
  }

  void replace(IndexDocument document) throws IOException {
    Term owner = new Term(IndexFields.OWNER, document.id());
    wrote(writer.updateDocuments(owner, AssetBlock.of(document)));
  }

  void remove(String id) throws IOException {
    wrote(writer.deleteDocuments(new Term(IndexFields.OWNER, id)));
  }

  private void wrote(long sequence) {
    lastWrite.accumulateAndGet(sequence, Math::max);
  }

  synchronized void commit(String seen) throws IOException {
    notes.put(SCHEMA, Integer.toString(IndexFields.SCHEMA_VERSION));
    notes.put(SEEN, seen);
    writer.setLiveCommitData(Map.copyOf(notes).entrySet());
    writer.commit();
  }

  synchronized void commitComplete(String seen) throws IOException {
    notes.put(COMPLETE, "yes");
    commit(seen);
  }

  void awaitVisible() {
    try {
      refreshing.waitForGeneration(lastWrite.get());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the index", interrupted);
    }
  }

  /** Reads in the newest visible state. */
  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Reads in the state that a token was given for, or where that is gone, in the newest. */
  <T> T read(long snapshot, Reading<T> reading) throws IOException {
    IndexSearcher searcher = snapshots.acquire(snapshot);
    if (searcher == null) {
      return read(reading);
    }
    try {
      return reading.in(searcher);
    } finally {
      snapshots.release(searcher);
    }
  }

  /** Keeps a state for a while and gives its token. */
  long keep(IndexSearcher searcher) throws IOException {
    return snapshots.keep(searcher);
  }

  /** Reads from one state of the index. */
  interface Reading<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /** Makes one more user; false when it is closed already. */
  boolean use() {
    return users.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
  }

  /** One user less; the last closes it. */
  void letGo() throws IOException {
    if (users.decrementAndGet() == 0) {
      close();
      afterwards.close();
    }
  }

  /** Lets the owner's use go, and does something once nobody uses it any more. */
  void retire(Closeable then) throws IOException {
    afterwards = then;
    letGo();
  }

  private void close() throws IOException {
    refreshing.close();
    snapshots.close();
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
