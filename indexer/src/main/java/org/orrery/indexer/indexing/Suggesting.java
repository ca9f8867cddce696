package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.suggest.Suggester;
import org.orrery.indexer.suggest.Suggestion;

/**
 * Keeps suggestions in step with the index, off the way of requests: made anew when the index has
 * changed and there is nothing else to do, and never so often that it costs more than a twentieth
 * of the time.
 */
@Singleton
public final class Suggesting {

  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
  private static final int SHARE = 20;

  private final SearchIndex index;
  private final Suggester suggester;
  private final Clock clock;
  private final AtomicBoolean isStale = new AtomicBoolean(true);
  private volatile Instant next = Instant.MIN;

  Suggesting(SearchIndex index, Clock clock) {
    this.index = index;
    this.suggester = new Suggester(index);
    this.clock = clock;
  }

  /** The best suggestions for what was typed. */
  public List<Suggestion> suggest(String text, int limit) {
    return suggester.suggest(text, limit);
  }

  /** The index has changed. */
  void changed() {
    isStale.set(true);
  }

  /** Makes suggestions anew where they are stale and it is time. */
  void refresh() {
    var begun = clock.instant();
    if (begun.isAfter(next) && isStale.compareAndSet(true, false)) {
      try {
        index.awaitVisible();
        suggester.rebuild();
      } catch (RuntimeException e) {
        isStale.set(true);
        throw e;
      } finally {
        var pause = Duration.between(begun, clock.instant()).multipliedBy(SHARE);
        next = clock.instant().plus(pause.compareTo(LEAST_PAUSE) > 0 ? pause : LEAST_PAUSE);
      }
    }
  }
}
