package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Processing;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Rebuild;
import org.orrery.indexer.search.Results;
import org.orrery.indexer.search.SearchBusy;
import org.orrery.indexer.search.SearchIndex;

/** The generation that serves, and the one that may be filled beside it. */
final class LuceneIndex implements SearchIndex {
  private final LuceneSettings settings;
  private final GenerationFolders folders;
  private final Semaphore searches;

  /** Writes share it; swapping the generation, and closing, have it alone. */
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();

  private final CountCache counts = new CountCache();
  private volatile Generation current;
  private volatile boolean closed;
  private @Nullable NextGeneration next;

  private LuceneIndex(LuceneSettings settings, GenerationFolders folders, Generation current) {
    this.settings = settings;
    this.folders = folders;
    this.current = current;
    this.searches = new Semaphore(settings.searchesAtOnce());
  }

  /** Opens what the folder holds, or a new index where it holds nothing readable. */
  static LuceneIndex open(LuceneSettings settings) throws IOException {
    GenerationFolders folders = new GenerationFolders(settings.folder());
    return new LuceneIndex(settings, folders, new Opening(settings, folders).open());
  }

  @Override
  public void replace(IndexDocument document) {
    write(document.id(), generation -> generation.replace(document));
  }

  @Override
  public void remove(String id) {
    write(id, generation -> generation.remove(id));
  }

  private void write(String id, NextGeneration.Write write) {
    sharing(
        () -> {
          write.to(current);
          if (next != null) {
            next.live(id, write);
          }
        });
  }

  @Override
  public Results search(Query query) {
    Optional<Cursor> cursor = query.cursor().map(text -> Cursor.decode(text, query));
    long snapshot = cursor.map(Cursor::snapshot).orElse(0L);
    return bounded(
        generation ->
            generation.read(
                snapshot,
                searcher -> new Searching(searcher, query, cursor, counts).run(generation::keep)));
  }

  @Override
  public List<Hit> similar(String id, int limit) {
    return bounded(generation -> generation.read(searcher -> new Similar(searcher).to(id, limit)));
  }

  private <T> T bounded(Use<T> use) {
    try {
      if (!searches.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SearchBusy(settings.patience());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SearchBusy(settings.patience());
    }
    try {
      return using(use);
    } finally {
      searches.release();
    }
  }

  @Override
  public Optional<Processing> processing(String id) {
    return using(
        generation ->
            generation.read(
                searcher -> {
                  Optional<Integer> document = Block.find(searcher, id);
                  return document.isEmpty()
                      ? Optional.empty()
                      : Optional.of(Block.processing(searcher, document.get()));
                }));
  }

  @Override
  public void awaitVisible() {
    using(
        generation -> {
          generation.awaitVisible();
          return generation;
        });
  }

  @Override
  public void commit(String seen) {
    sharing(() -> current.commit(seen));
  }

  @Override
  public Optional<String> lastCommitted() {
    return current.seen();
  }

  @Override
  public long count() {
    return using(generation -> generation.read(AllAssets::count));
  }

  @Override
  public Set<String> ids() {
    Set<String> ids = new HashSet<>();
    using(generation -> generation.read(searcher -> AllAssets.ids(searcher, ids::add)));
    return ids;
  }

  @Override
  public void forEach(Consumer<Hit> visitor) {
    using(generation -> generation.read(searcher -> AllAssets.hits(searcher, visitor)));
  }

  @Override
  public boolean needsRebuild() {
    return !current.isComplete();
  }

  @Override
  public Rebuild rebuild() {
    return alone(
        () -> {
          refuseIfClosed();
          if (next != null) {
            next.abandon();
          }
          NextGeneration started =
              new NextGeneration(Generation.open(folders.next(), settings), this);
          next = started;
          return started;
        });
  }

  /** Lets a filled generation serve. Until it is named durably, the old one does. */
  void swapIn(NextGeneration filled, String seen) {
    alone(
        () -> {
          refuseIfClosed();
          Generation generation = filled.filled();
          generation.commitComplete(seen);
          generation.awaitVisible();
          folders.point(generation.folder());
          filled.handedOver();
          Generation old = current;
          current = generation;
          next = null;
          old.retire(() -> GenerationFolders.delete(old.folder()));
          return generation;
        });
  }

  void drop(NextGeneration unfinished) {
    alone(
        () -> {
          unfinished.abandon();
          if (next == unfinished) {
            next = null;
          }
          return unfinished;
        });
  }

  @Override
  public void close() {
    alone(
        () -> {
          if (!closed) {
            closed = true;
            if (next != null) {
              next.abandon();
              next = null;
            }
            current.letGo();
          }
          return current;
        });
  }

  private interface Use<T> {
    T of(Generation generation) throws IOException;
  }

  private interface Act {
    void run() throws IOException;
  }

  private <T> T using(Use<T> use) {
    Generation generation = current;
    while (!generation.use()) {
      refuseIfClosed();
      Thread.onSpinWait();
      generation = current;
    }
    Generation used = generation;
    return Faults.unchecked(
        () -> {
          try {
            return use.of(used);
          } finally {
            used.letGo();
          }
        });
  }

  private void sharing(Act act) {
    Lock lock = swapping.readLock();
    lock.lock();
    try {
      refuseIfClosed();
      Faults.unchecked(
          () -> {
            act.run();
            return current;
          });
    } finally {
      lock.unlock();
    }
  }

  private <T> T alone(Faults.Work<T> work) {
    Lock lock = swapping.writeLock();
    lock.lock();
    try {
      return Faults.unchecked(work);
    } finally {
      lock.unlock();
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("the index is closed");
    }
  }
}
