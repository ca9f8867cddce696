package org.orrery.assetdb.notice.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.notice.NewsFacts;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Notices;

@Singleton
final class JdbcNotices implements Notices {

  private final NoticeRows rows;

  JdbcNotices(NoticeRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(List<Told> told, Instant at) {
    for (var one : told) {
      var facts = Json.text(NewsFacts.write(one.news()));
      rows.add(one.to(), NewsFacts.kind(one.news()), facts, at);
    }
    told.stream().map(Told::to).distinct().forEach(to -> rows.keepNewest(to, MOST_KEPT));
  }

  @Override
  public List<Notice> of(String handle, long before, int limit) {
    return rows.before(handle, before, limit).stream()
        .map(
            row ->
                new Notice(
                    Objects.requireNonNull(row.id()),
                    row.handle(),
                    NewsFacts.read(row.kind(), Json.object(row.facts())),
                    row.noticedAt(),
                    Optional.ofNullable(row.readAt())))
        .toList();
  }

  @Override
  public long count(String handle) {
    return rows.countByHandle(handle);
  }

  @Override
  public long unread(String handle) {
    return rows.unread(handle);
  }

  @Override
  public boolean read(String handle, long id, Instant at) {
    return rows.read(handle, id, at) == 1;
  }

  @Override
  public void readUntil(String handle, long id, Instant at) {
    rows.readUntil(handle, id, at);
  }
}
