package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.indexer.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the outbox for entries that were dealt with, many at a time: bringing the index to disk
 * costs as much for one as for fifty. Nothing is answered before the index has it on disk.
 */
@Singleton
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int MOST = 50;
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private record Dealt(OutboxEntry entry, Runnable answer, Instant since) {}

  private final Outbox outbox;
  private final SearchIndex index;
  private final Progress progress;
  private final Suggesting suggesting;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Dealt> unsettled = new ArrayDeque<>();

  Settling(
      Outbox outbox, SearchIndex index, Progress progress, Suggesting suggesting, Clock clock) {
    this.outbox = outbox;
    this.index = index;
    this.progress = progress;
    this.suggesting = suggesting;
    this.clock = clock;
  }

  /** The asset's document is written whole. */
  void done(OutboxEntry entry) {
    add(entry, () -> outbox.done(entry));
  }

  /** The asset could not be dealt with; what is written of it stays until it comes again. */
  void failed(OutboxEntry entry, String reason) {
    add(entry, () -> outbox.failed(entry, reason));
  }

  /**
   * There is more to do on the asset, by whoever comes by: the entry goes to the end of the queue,
   * as a new one, for being long or being stopped is no failure.
   */
  void unfinished(OutboxEntry entry) {
    add(
        entry,
        () -> {
          // In this order: a crash in between has the asset looked at once more, not never.
          outbox.add(new AssetEvent.Released(entry.asset()));
          outbox.done(entry);
        });
  }

  private void add(OutboxEntry entry, Runnable answer) {
    lock.lock();
    try {
      unsettled.add(new Dealt(entry, answer, clock.instant()));
    } finally {
      lock.unlock();
    }
  }

  /** Settles when many wait, or one has waited long. */
  void settleWhenDue() {
    lock.lock();
    try {
      if (unsettled.size() >= MOST
          || !unsettled.isEmpty()
              && !clock.instant().isBefore(unsettled.getFirst().since().plus(LONGEST))) {
        var _ = settle();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Brings the index to disk and answers for all that is in it.
   *
   * @return whether there was anything to answer for
   */
  boolean settle() {
    lock.lock();
    try {
      var isNeeded = !unsettled.isEmpty();
      if (isNeeded && isOnDisk()) {
        suggesting.changed();
        answer();
      }
      return isNeeded;
    } finally {
      lock.unlock();
    }
  }

  private void answer() {
    while (!unsettled.isEmpty()) {
      var dealt = unsettled.getFirst();
      // One that the database does not take now stays, and is answered for the next time.
      dealt.answer().run();
      progress.end(dealt.entry().asset());
      unsettled.removeFirst();
    }
  }

  private boolean isOnDisk() {
    try {
      index.awaitVisible();
      index.commit("");
      return true;
    } catch (RuntimeException e) {
      LOG.error("the index cannot be brought to disk entries={}", unsettled.size(), e);
      while (!unsettled.isEmpty()) {
        var entry = unsettled.removeFirst().entry();
        progress.end(entry.asset());
        outbox.failed(entry, "The index cannot be brought to disk: " + e.getMessage());
      }
      return false;
    }
  }
}
