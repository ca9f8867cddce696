package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.document.Documents;
import org.orrery.indexer.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the whole index anew from the asset database, while the old one serves. */
@Singleton
public final class Rebuilding {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int ASSETS_AT_A_TIME = 500;

  private final Releases releases;
  private final SearchIndex index;
  private final Reader reader;
  private final Suggesting suggesting;
  private final AtomicBoolean isUnderWay = new AtomicBoolean();

  Rebuilding(Releases releases, SearchIndex index, Reader reader, Suggesting suggesting) {
    this.releases = releases;
    this.index = index;
    this.reader = reader;
    this.suggesting = suggesting;
  }

  /** Starts a rebuild in a thread of its own; where one is under way, that one goes on. */
  public void start() {
    if (isUnderWay.compareAndSet(false, true)) {
      Thread.ofVirtual().name("rebuilding").start(this::rebuildToEnd);
    }
  }

  /** Whether a rebuild that {@link #start} began goes on. */
  public boolean isUnderWay() {
    return isUnderWay.get();
  }

  private void rebuildToEnd() {
    try {
      rebuild(done -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the index could not be rebuilt; it is tried again at the next start", e);
    } finally {
      isUnderWay.set(false);
    }
  }

  /**
   * Rebuilds, and returns when the new index serves. Texts that are remembered are not read again.
   *
   * @param done hears after each asset how many are done
   * @return how many assets the new index has
   */
  public synchronized long rebuild(LongConsumer done) throws InterruptedException {
    long count = 0;
    try (var rebuild = index.rebuild()) {
      var after = Optional.<AssetId>empty();
      while (true) {
        var some = releases.assets(after, ASSETS_AT_A_TIME);
        for (var asset : some) {
          var release = releases.newest(asset);
          if (release.isPresent()) {
            rebuild.add(Documents.of(release.get(), reader.read(release.get(), files -> {})));
          }
          done.accept(++count);
        }
        if (some.size() < ASSETS_AT_A_TIME) {
          break;
        }
        after = Optional.of(some.getLast());
      }
      rebuild.finish("");
    }
    suggesting.changed();
    LOG.info("index rebuilt assets={}", count);
    return count;
  }
}
