package org.orrery.assetdb.review.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.review.Due;
import org.orrery.assetdb.review.Dues;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Target;

@Singleton
final class JdbcDues implements Dues {

  private final DueRows rows;

  JdbcDues(DueRows rows) {
    this.rows = rows;
  }

  @Override
  public void set(SubmissionId submission, Optional<Due> due) {
    rows.remove(submission.value());
    due.map(one -> new DueRow(submission.value(), one.round(), one.target().word(), one.at()))
        .ifPresent(rows::save);
  }

  @Override
  public Map<SubmissionId, Due> of(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return rows.of(submissions.stream().map(SubmissionId::value).toList()).stream()
        .collect(Collectors.toMap(row -> new SubmissionId(row.submission()), JdbcDues::due));
  }

  private static Due due(DueRow row) {
    return new Due(row.round(), Target.of(row.target()), row.dueAt());
  }

  @Override
  public List<SubmissionId> unreminded(Instant now, int limit) {
    return rows.unreminded(now, limit).stream()
        .map(row -> new SubmissionId(row.submission()))
        .toList();
  }

  @Override
  public boolean remind(SubmissionId submission, Due due, Instant at) {
    return rows.remind(submission.value(), due.round(), due.target().word(), at) == 1;
  }
}
