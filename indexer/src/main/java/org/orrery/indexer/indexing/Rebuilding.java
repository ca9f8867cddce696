package org.orrery.indexer.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.usage.Usages;
import org.orrery.indexer.document.Documents;
import org.orrery.indexer.search.Rebuild;
import org.orrery.indexer.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the whole index anew from the asset database, while the old one serves. */
@Singleton
public final class Rebuilding {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int ASSETS_AT_A_TIME = 500;
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

  private final Releases releases;
  private final Reading access;
  private final SearchIndex index;
  private final Reader reader;
  private final Usages usages;
  private final Outbox outbox;
  private final Suggesting suggesting;
  private final AtomicBoolean isUnderWay = new AtomicBoolean();
  private volatile boolean isStopped;
  private volatile @Nullable Thread thread;

  Rebuilding(
      Releases releases,
      Reading access,
      SearchIndex index,
      Reader reader,
      Usages usages,
      Outbox outbox,
      Suggesting suggesting) {
    this.releases = releases;
    this.access = access;
    this.index = index;
    this.reader = reader;
    this.usages = usages;
    this.outbox = outbox;
    this.suggesting = suggesting;
  }

  /** Starts a rebuild in a thread of its own; where one is under way, that one goes on. */
  public void start() {
    if (isUnderWay.compareAndSet(false, true)) {
      thread = Thread.ofVirtual().name("rebuilding").start(this::rebuildToEnd);
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
      LOG.info("the rebuild was stopped; it begins anew at the next start");
    } catch (RuntimeException | Error e) {
      LOG.error("the index could not be rebuilt; it is tried again at the next start", e);
    } finally {
      isUnderWay.set(false);
    }
  }

  /**
   * Rebuilds, and returns when the new index serves. No file is read meanwhile: texts that are
   * remembered are in it, and the assets with others are put into the outbox. What was parked there
   * before is answered for by this.
   *
   * @param done hears after each asset how many are done
   * @return how many assets were looked at
   * @throws InterruptedException when the process ends
   */
  public synchronized long rebuild(LongConsumer done) throws InterruptedException {
    long count = 0;
    var parked = outbox.parked();
    try (var rebuild = index.rebuild()) {
      var after = Optional.<AssetId>empty();
      do {
        var some = releases.assets(after, ASSETS_AT_A_TIME);
        for (var asset : some) {
          goOn();
          access.findable(asset).ifPresent(release -> add(rebuild, release));
          done.accept(++count);
        }
        after = some.size() < ASSETS_AT_A_TIME ? Optional.empty() : Optional.of(some.getLast());
      } while (after.isPresent());
      rebuild.finish("");
    }
    parked.forEach(outbox::done);
    suggesting.changed();
    LOG.info("index rebuilt assets={}", count);
    return count;
  }

  private void goOn() throws InterruptedException {
    if (isStopped) {
      throw new InterruptedException("The process ends");
    }
  }

  private void add(Rebuild rebuild, Release release) {
    var known = reader.known(release);
    rebuild.add(
        Documents.of(
            release, known.files(), known.hasPicture(), usages.downloads(release.asset())));
    if (reader.lacksText(release)) {
      outbox.add(new AssetEvent.Released(release.asset()));
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    isStopped = true;
    var rebuilding = thread;
    if (rebuilding != null) {
      rebuilding.join(LONGEST_GOODBYE);
    }
  }
}
