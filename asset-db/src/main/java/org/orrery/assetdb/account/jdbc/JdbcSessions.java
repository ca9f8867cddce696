package org.orrery.assetdb.account.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Session;
import org.orrery.assetdb.account.Sessions;

@Singleton
final class JdbcSessions implements Sessions {

  private final SessionRows rows;

  JdbcSessions(SessionRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Session session) {
    rows.save(
        new SessionRow(
            session.idDigest(),
            session.handle(),
            session.csrfToken(),
            session.userAgent(),
            session.createdAt(),
            session.usedAt()));
  }

  @Override
  public Optional<Session> find(String idDigest) {
    return rows.findByIdDigest(idDigest).map(JdbcSessions::session);
  }

  @Override
  public List<Session> of(String handle) {
    return rows.of(handle).stream().map(JdbcSessions::session).toList();
  }

  @Override
  public void used(String idDigest, Instant at) {
    rows.used(idDigest, at);
  }

  @Override
  public void remove(String idDigest) {
    rows.remove(idDigest);
  }

  @Override
  public void removeAll(String handle) {
    rows.removeAll(handle);
  }

  @Override
  public void removeUnusedSince(Instant instant) {
    rows.removeUnusedSince(instant);
  }

  private static Session session(SessionRow row) {
    return new Session(
        row.idDigest(),
        row.handle(),
        row.csrfToken(),
        row.userAgent(),
        row.createdAt(),
        row.usedAt());
  }
}
