package org.orrery.indexer.derive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.AssetFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of which somebody looks for previews, or what is inside them, that no release asks for:
 * those of drafts and of older releases. They are made one after another, so that the files of new
 * releases hardly wait for them. What was wished for when the process ends is wished for again by
 * the next look.
 */
public final class Wishes {
  private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

  /** Wishes beyond these are not heard; whoever looks again wishes again. */
  private static final int MOST = 1_000;

  /** What is wished for of which bytes. */
  private record Wish(Digest digest, boolean isForInside) {}

  private final Making making;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final SequencedMap<Wish, AssetFile> waiting = new LinkedHashMap<>();
  private boolean isWorking;

  public Wishes(Making making) {
    this.making = making;
  }

  /** Has previews made of these files, some time; returns at once. */
  public void wish(Collection<AssetFile> files) {
    add(files, false);
  }

  /** Has these files looked into, some time; returns at once. */
  public void wishInside(Collection<AssetFile> files) {
    add(making.unopened(files), true);
  }

  private void add(Collection<AssetFile> files, boolean isForInside) {
    lock.lock();
    try {
      for (var file : files) {
        if (waiting.size() < MOST) {
          waiting.putIfAbsent(new Wish(file.digest(), isForInside), file);
        }
      }
      if (!isWorking && !waiting.isEmpty()) {
        isWorking = true;
        Thread.ofVirtual().name("wishes").start(this::work);
      }
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    for (var next = next(); next.isPresent(); next = next()) {
      try {
        if (next.get().getKey().isForInside()) {
          making.lookInto(next.get().getValue());
        } else {
          making.make(next.get().getValue());
        }
      } catch (InterruptedException e) {
        // The process ends.
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("nothing could be made of {}", next.get().getKey().digest(), e);
      }
    }
  }

  private Optional<Map.Entry<Wish, AssetFile>> next() {
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        isWorking = false;
        return Optional.empty();
      }
      return Optional.of(waiting.pollFirstEntry());
    } finally {
      lock.unlock();
    }
  }
}
