package org.orrery.assetdb.usage;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts use without keeping anybody waiting: in memory at once, in the database when {@link #book}
 * is called. What was counted since is lost when the process is killed, not when it is stopped.
 */
@Singleton
public class Counting {

  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final int MOST_VISITS = 50_000;

  private final Booking booking;
  private final Visits visits = new Visits(MOST_VISITS);
  private Map<Tally, Tally> unbooked = new LinkedHashMap<>();

  Counting(Booking booking) {
    this.booking = booking;
  }

  /** Counts the event, where it is a use of its own. Safe from any thread. */
  public synchronized void count(UsageEvent event) {
    if (visits.isNew(event)) {
      add(
          new Tally(
              event.asset(),
              event.release(),
              YearMonth.from(event.at().atZone(ZoneOffset.UTC)),
              event.kind(),
              event.agent(),
              1));
    }
  }

  private void add(Tally tally) {
    unbooked.merge(tally.once(), tally, Tally::plus);
  }

  /** Books what was counted since the last time; what cannot be booked stays for the next. */
  public void book() {
    var tallies = taken();
    if (tallies.isEmpty()) {
      return;
    }
    try {
      booking.book(tallies);
    } catch (RuntimeException e) {
      giveBack(tallies);
      throw e;
    }
  }

  private synchronized List<Tally> taken() {
    var tallies = List.copyOf(unbooked.values());
    unbooked = new LinkedHashMap<>();
    return tallies;
  }

  private synchronized void giveBack(List<Tally> tallies) {
    tallies.forEach(this::add);
  }

  @PreDestroy
  void close() {
    try {
      book();
    } catch (RuntimeException e) {
      LOG.warn("the last uses could not be booked", e);
    }
  }
}
