package org.orrery.assetdb.outbox.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;

@Singleton
class JdbcOutbox implements Outbox {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
  private static final String NEVER_ANSWERED =
      "Whoever claimed it never came back, time after time.";
  private static final int ERROR_CHARACTERS = 1000;

  private final OutboxRows rows;
  private final Clock clock;

  JdbcOutbox(OutboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(AssetEvent event) {
    var now = clock.instant();
    var due =
        switch (event) {
          case AssetEvent.Released released -> now;
          case AssetEvent.Withdrawn withdrawn -> now;
          case AssetEvent.Reinstated reinstated -> now;
          case AssetEvent.EmbargoEnds ends -> ends.at().isAfter(now) ? ends.at() : now;
        };
    rows.add(event.asset().value(), due);
  }

  @Override
  @Transactional
  public List<OutboxEntry> claim(int limit, Duration lease) {
    var now = clock.instant();
    var claimed = new ArrayList<OutboxEntry>();
    for (var row : rows.claimable(now, limit)) {
      var entry = entry(row, row.attempts() + 1);
      if (row.attempts() < MOST_ATTEMPTS) {
        rows.claimed(entry.id(), now.plus(lease));
        claimed.add(entry);
      } else {
        rows.failed(
            entry.id(), now, true, row.lastError().isEmpty() ? NEVER_ANSWERED : row.lastError());
      }
    }
    return claimed;
  }

  @Override
  public void forgetClaims() {
    rows.forgetClaims(clock.instant());
  }

  @Override
  public void done(OutboxEntry entry) {
    rows.remove(entry.id());
  }

  @Override
  public void failed(OutboxEntry entry, String reason) {
    var delay = Duration.ofSeconds(1L << Math.min(entry.attempts(), 16));
    var kept = reason.length() > ERROR_CHARACTERS ? reason.substring(0, ERROR_CHARACTERS) : reason;
    rows.failed(
        entry.id(),
        clock.instant().plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay),
        entry.attempts() >= MOST_ATTEMPTS,
        kept.isEmpty() ? "It failed without a reason." : kept);
  }

  @Override
  public long waiting() {
    return rows.waiting(clock.instant());
  }

  @Override
  public List<OutboxEntry> parked() {
    return rows.givenUp().stream().map(row -> entry(row, row.attempts())).toList();
  }

  private static OutboxEntry entry(OutboxRow row, int attempts) {
    return new OutboxEntry(
        Objects.requireNonNull(row.id()), new AssetId(row.asset()), attempts, row.lastError());
  }
}
