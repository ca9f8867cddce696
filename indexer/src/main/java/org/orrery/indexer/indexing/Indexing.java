package org.orrery.indexer.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;
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
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final Updating updating;
  private final Settling settling;
  private final Reader reader;
  private final Suggesting suggesting;
  private final IndexingSettings settings;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ReentrantLock looking = new ReentrantLock();
  private final List<Thread> drainers = new ArrayList<>();

  Indexing(
      Outbox outbox,
      Updating updating,
      Settling settling,
      Reader reader,
      Suggesting suggesting,
      IndexingSettings settings,
      Clock clock) {
    this.outbox = outbox;
    this.updating = updating;
    this.settling = settling;
    this.reader = reader;
    this.suggesting = suggesting;
    this.settings = settings;
    this.clock = clock;
  }

  /** Starts draining, in threads of its own. */
  synchronized void start() {
    for (var number = 0; number < settings.drainers(); number++) {
      drainers.add(Thread.ofVirtual().name("indexing-" + number).start(this::drainUntilStopped));
    }
  }

  // These threads are never interrupted: that would close the files of the database and the index.
  private void drainUntilStopped() {
    try {
      while (isRunning()) {
        pause(drainWithoutFault() ? settings.poll() : AFTER_A_FAULT);
      }
      drainWithoutFault();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /** One at a time, so that an idle house asks the database as seldom as a single drainer would. */
  private void pause(Duration time) throws InterruptedException {
    looking.lock();
    try {
      var _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      looking.unlock();
    }
  }

  private boolean drainWithoutFault() {
    try {
      drain();
      return true;
    } catch (RuntimeException | Error e) {
      LOG.error("indexing is disturbed and goes on in a while", e);
      return false;
    }
  }

  /** Deals with entries until none is to be had, or it is stopped. */
  void drain() {
    do {
      for (var claimed = claim(); claimed.isPresent(); claimed = claim()) {
        deal(claimed.get());
        settling.settleWhenDue();
      }
      // What was left unfinished is there again once it is settled.
    } while (settling.settle());
    if (isRunning()) {
      suggesting.refresh();
    }
  }

  private Optional<OutboxEntry> claim() {
    return isRunning() ? outbox.claim(1, settings.lease()).stream().findFirst() : Optional.empty();
  }

  private void deal(OutboxEntry entry) {
    var end = clock.instant().plus(settings.turn());
    try {
      switch (updating.update(entry.asset(), () -> goesOn() && clock.instant().isBefore(end))) {
        case COMPLETE -> settling.done(entry);
        case UNFINISHED -> settling.unfinished(entry);
      }
    } catch (InterruptedException e) {
      settling.unfinished(entry);
    } catch (RuntimeException | Error e) {
      LOG.warn("indexing failed asset={} attempt={}", entry.asset(), entry.attempts(), e);
      settling.failed(entry, Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
  }

  private boolean goesOn() {
    settling.settleWhenDue();
    return isRunning();
  }

  /** Why the index may be behind: how many entries wait. */
  public long waiting() {
    return outbox.waiting();
  }

  /** Entries that were given up, with their reasons. */
  public List<OutboxEntry> parked() {
    return outbox.parked();
  }

  /** Ends in peace: what is being read is left to the next start. */
  @PreDestroy
  synchronized void stop() throws InterruptedException {
    stopped.countDown();
    reader.stop();
    for (var drainer : drainers) {
      drainer.join(LONGEST_GOODBYE);
    }
  }
}
