package org.orrery.indexer.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.document.Documents;
import org.orrery.indexer.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains the outbox. An asset is found by its description at once and by its files as soon as they
 * are read; its entry leaves the outbox only when the index has all of it on disk, so a crash at
 * any moment only repeats work.
 */
@Singleton
public final class Indexing {

  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
  private static final int STRIPES = 64;

  private final Outbox outbox;
  private final Releases releases;
  private final SearchIndex index;
  private final Reader reader;
  private final Progress progress;
  private final Suggesting suggesting;
  private final IndexingSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> drainers = new ArrayList<>();
  private final List<ReentrantLock> locks =
      IntStream.range(0, STRIPES).mapToObj(stripe -> new ReentrantLock()).toList();

  Indexing(
      Outbox outbox,
      Releases releases,
      SearchIndex index,
      Reader reader,
      Progress progress,
      Suggesting suggesting,
      IndexingSettings settings) {
    this.outbox = outbox;
    this.releases = releases;
    this.index = index;
    this.reader = reader;
    this.progress = progress;
    this.suggesting = suggesting;
    this.settings = settings;
  }

  /** Starts draining, in threads of its own. */
  synchronized void start() {
    for (var number = 0; number < settings.workers(); number++) {
      drainers.add(Thread.ofVirtual().name("indexing-" + number).start(this::drainUntilStopped));
    }
  }

  private void drainUntilStopped() {
    try {
      while (stopped.getCount() > 0) {
        if (!drainOne()) {
          refreshSuggestions();
          stopped.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refreshSuggestions() {
    try {
      suggesting.refresh();
    } catch (RuntimeException e) {
      LOG.error("suggestions cannot be made anew", e);
    }
  }

  private boolean drainOne() throws InterruptedException {
    List<OutboxEntry> claimed;
    try {
      claimed = outbox.claim(1, settings.lease());
    } catch (RuntimeException e) {
      LOG.error("outbox unreachable", e);
      return false;
    }
    for (var entry : claimed) {
      try {
        index(entry.asset());
        outbox.done(entry);
        suggesting.changed();
      } catch (RuntimeException e) {
        LOG.warn("indexing failed asset={} attempt={}", entry.asset(), entry.attempts(), e);
        outbox.failed(entry, String.valueOf(e.getMessage()));
      }
    }
    return !claimed.isEmpty();
  }

  /** Brings the asset's document up to date and on disk. */
  private void index(AssetId asset) throws InterruptedException {
    var lock = locks.get(Math.floorMod(asset.hashCode(), STRIPES));
    lock.lockInterruptibly();
    try {
      var newest = releases.newest(asset);
      if (newest.isPresent()) {
        index(newest.get());
      } else {
        index.remove(asset.value());
      }
      index.commit("");
    } finally {
      lock.unlock();
    }
  }

  private void index(Release release) throws InterruptedException {
    try {
      var unread = Reader.unread(release);
      progress.note(release, unread);
      index.replace(Documents.of(release, unread));
      index.commit("");
      index.replace(
          Documents.of(release, reader.read(release, files -> progress.note(release, files))));
      index.awaitVisible();
    } finally {
      progress.end(release);
    }
  }

  /** Why the index may be behind: how many entries wait. */
  public long waiting() {
    return outbox.waiting();
  }

  /** Entries that were given up, with their reasons. */
  public List<OutboxEntry> parked() {
    return outbox.parked();
  }

  @PreDestroy
  synchronized void stop() throws InterruptedException {
    stopped.countDown();
    // An interrupt in the midst of a write would close the database's file under everybody.
    for (var drainer : drainers) {
      drainer.join(TimeUnit.SECONDS.toMillis(5));
    }
    for (var drainer : drainers) {
      drainer.interrupt();
      drainer.join(TimeUnit.SECONDS.toMillis(10));
    }
  }
}
