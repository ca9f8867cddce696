package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.search.Rebuild;

/**
 * A generation while it is filled. It remembers which ids live writes have touched, and holds each
 * id while it writes, so that an older document never comes after a newer one.
 */
final class NextGeneration implements Rebuild {
  private final Generation generation;
  private final LuceneIndex owner;
  private final Map<String, Boolean> touched = new ConcurrentHashMap<>();
  private volatile boolean over;

  NextGeneration(Generation generation, LuceneIndex owner) {
    this.generation = generation;
    this.owner = owner;
  }

  /** A replacement or a removal. */
  interface Write {
    void to(Generation generation) throws IOException;
  }

  void live(String id, Write write) {
    touched.compute(
        id,
        (key, before) ->
            Faults.unchecked(
                () -> {
                  write.to(generation);
                  return true;
                }));
  }

  @Override
  public void add(IndexDocument document) {
    if (!generation.use()) {
      throw new IllegalStateException("this rebuild is over");
    }
    Faults.unchecked(
        () -> {
          try {
            refuseIfOver();
            touched.compute(document.id(), (id, before) -> addUntouched(document, before));
            return generation;
          } finally {
            generation.letGo();
          }
        });
  }

  private @Nullable Boolean addUntouched(IndexDocument document, @Nullable Boolean touchedBefore) {
    if (touchedBefore == null) {
      Faults.unchecked(
          () -> {
            generation.replace(document);
            return document;
          });
    }
    return touchedBefore;
  }

  @Override
  public void finish(String seen) {
    owner.swapIn(this, seen);
  }

  @Override
  public void close() {
    if (!over) {
      owner.drop(this);
    }
  }

  /** The generation to let serve. */
  Generation filled() {
    refuseIfOver();
    return generation;
  }

  /** The generation serves: from now on it is the index's, not this one's. */
  void handedOver() {
    over = true;
  }

  void abandon() throws IOException {
    if (!over) {
      over = true;
      generation.retire(() -> GenerationFolders.delete(generation.folder()));
    }
  }

  private void refuseIfOver() {
    if (over) {
      throw new IllegalStateException("this rebuild is over");
    }
  }
}
