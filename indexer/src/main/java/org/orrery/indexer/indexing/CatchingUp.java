package org.orrery.indexer.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.derive.worker.Recipes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has previews made of what was released before there was a recipe for it: an asset at a time, and
 * only while nothing newer waits. A file in the data folder tells for which recipes that is done.
 */
final class CatchingUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
  private static final int ASSETS_AT_A_TIME = 100;
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

  private final Releases releases;
  private final Reading access;
  private final Reader reader;
  private final Outbox outbox;
  private final Duration poll;
  private final Path done;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  CatchingUp(
      Releases releases, Reading access, Reader reader, Outbox outbox, Duration poll, Path done) {
    this.releases = releases;
    this.access = access;
    this.reader = reader;
    this.outbox = outbox;
    this.poll = poll;
    this.done = done;
  }

  /** Starts in a thread of its own, unless there is nothing to catch up with. */
  synchronized void start() {
    thread = Thread.ofVirtual().name("catching-up").start(this::run);
  }

  private void run() {
    try {
      catchUp();
    } catch (InterruptedException e) {
      LOG.info("catching up was stopped; it goes on at the next start");
    } catch (RuntimeException | Error | IOException e) {
      LOG.error("previews of older releases could not be asked for; the next start tries again", e);
    }
  }

  /** Asks for what is missing, and returns when all is asked for. */
  void catchUp() throws InterruptedException, IOException {
    if (Recipes.names().equals(known())) {
      return;
    }
    long asked = 0;
    var after = Optional.<AssetId>empty();
    do {
      var some = releases.assets(after, ASSETS_AT_A_TIME);
      for (var asset : some) {
        if (lacksPreviews(asset)) {
          awaitQuiet();
          outbox.add(new AssetEvent.Released(asset));
          asked++;
        }
      }
      after = some.size() < ASSETS_AT_A_TIME ? Optional.empty() : Optional.of(some.getLast());
    } while (after.isPresent());
    Files.writeString(done, Recipes.names());
    LOG.info("previews are made for all recipes assets={}", asked);
  }

  private boolean lacksPreviews(AssetId asset) throws InterruptedException {
    if (stopped.getCount() == 0) {
      throw new InterruptedException("The process ends");
    }
    return access.findable(asset).filter(reader::lacksPreviews).isPresent();
  }

  private void awaitQuiet() throws InterruptedException {
    while (outbox.waiting() > 0) {
      if (stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("The process ends");
      }
    }
  }

  private String known() {
    try {
      return Files.readString(done);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends in peace. */
  synchronized void stop() throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.join(LONGEST_GOODBYE);
    }
  }
}
