package org.orrery.assetdb.audit.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;

@Singleton
final class JdbcAuditLog implements AuditLog {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
  private static final int DETAIL_CHARACTERS = 4000;

  private final AuditRows rows;
  private final Clock clock;

  JdbcAuditLog(AuditRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void note(String actor, String act, String subject, String detail) {
    var kept =
        detail.length() > DETAIL_CHARACTERS ? detail.substring(0, DETAIL_CHARACTERS) : detail;
    rows.note(clock.instant(), actor, act, subject, kept);
  }

  @Override
  public List<AuditEntry> read(Wanted wanted, long before, int limit) {
    return rows
        .read(
            wanted.actor().orElse(""),
            wanted.subject().orElse(""),
            wanted.from().orElse(EARLIEST),
            wanted.until().orElse(LATEST),
            before,
            limit)
        .stream()
        .map(
            row ->
                new AuditEntry(
                    Objects.requireNonNull(row.id()),
                    row.at(),
                    row.actor(),
                    row.act(),
                    row.subject(),
                    row.detail()))
        .toList();
  }

  @Override
  public long count(Wanted wanted) {
    return rows.countWanted(
        wanted.actor().orElse(""),
        wanted.subject().orElse(""),
        wanted.from().orElse(EARLIEST),
        wanted.until().orElse(LATEST));
  }
}
