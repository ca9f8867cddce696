package org.orrery.assetdb.idempotency.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.idempotency.Answer;
import org.orrery.assetdb.idempotency.Answers;

@Singleton
final class JdbcAnswers implements Answers {

  private final AnswerRows rows;
  private final Clock clock;

  JdbcAnswers(AnswerRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> find(String handle, String key) {
    return rows.findByHandleAndIdempotencyKey(handle, key)
        .map(
            row ->
                new Answer(
                    Digest.parse(row.requestDigest()), row.status(), row.location(), row.body()));
  }

  @Override
  public boolean add(String handle, String key, Answer answer) {
    return rows.add(
            handle,
            key,
            answer.request().toString(),
            answer.status(),
            answer.location(),
            answer.body(),
            clock.instant())
        == 1;
  }

  @Override
  public void removeBefore(Instant instant) {
    rows.removeBefore(instant);
  }
}
