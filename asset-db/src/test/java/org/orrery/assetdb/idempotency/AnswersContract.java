package org.orrery.assetdb.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.Digest;

interface AnswersContract extends OnADatabase {

  Digest REQUEST = Digest.of("POST /api/games".getBytes(StandardCharsets.UTF_8));
  Answer ANSWER = new Answer(REQUEST, 201, "/api/games/x", "{\"id\":\"x\"}");

  private Answers answers() {
    return database().get(Answers.class);
  }

  private Answering answering() {
    return database().get(Answering.class);
  }

  @Test
  default void an_answer_is_kept_for_who_asked_and_their_key() {
    assertThat(answers().add("ada", "key", ANSWER)).isTrue();

    assertThat(answers().find("ada", "key")).contains(ANSWER);
    assertThat(answers().find("emmy", "key")).isEmpty();
    assertThat(answers().find("ada", "other")).isEmpty();
  }

  @Test
  default void a_key_has_one_answer() {
    answers().add("ada", "key", ANSWER);

    assertThat(answers().add("ada", "key", new Answer(REQUEST, 200, "", ""))).isFalse();

    assertThat(answers().find("ada", "key")).contains(ANSWER);
  }

  @Test
  default void what_is_asked_twice_is_done_once() {
    var deeds = new AtomicInteger();
    for (var i = 0; i < 3; i++) {
      assertThat(
              answering()
                  .once(
                      "ada",
                      "key",
                      REQUEST,
                      () -> {
                        deeds.incrementAndGet();
                        return ANSWER;
                      }))
          .isEqualTo(ANSWER);
    }

    assertThat(deeds).hasValue(1);
  }

  @Test
  default void the_key_of_another_request_is_refused() {
    answering().once("ada", "key", REQUEST, () -> ANSWER);

    assertThatThrownBy(
            () -> answering().once("ada", "key", Digest.of(new byte[] {1}), () -> ANSWER))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> answering().once("ada", " ", REQUEST, () -> ANSWER))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  default void a_refused_deed_is_not_remembered() {
    assertThatThrownBy(
            () ->
                answering()
                    .once(
                        "ada",
                        "key",
                        REQUEST,
                        () -> {
                          throw new Refusal.Conflict("No.");
                        }))
        .isInstanceOf(Refusal.Conflict.class);

    assertThat(answers().find("ada", "key")).isEmpty();
  }

  @Test
  default void after_a_day_a_key_is_forgotten() {
    answering().once("ada", "key", REQUEST, () -> ANSWER);
    database().clock().pass(Answering.MEMORY.plus(Duration.ofSeconds(1)));

    var other = new Answer(REQUEST, 201, "/api/games/y", "");

    assertThat(answering().once("ada", "key", REQUEST, () -> other)).isEqualTo(other);
  }

  @Test
  default void of_two_at_the_same_moment_one_is_done_and_the_other_undone() throws Exception {
    var bothAreIn = new CountDownLatch(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var asked = new ArrayList<java.util.concurrent.Future<Answer>>();
      for (var i = 0; i < 2; i++) {
        asked.add(
            pool.submit(
                () ->
                    answering()
                        .once(
                            "ada",
                            "key",
                            REQUEST,
                            () -> {
                              database().get(AuditLog.class).note("ada", "try", "one", "");
                              bothAreIn.countDown();
                              await(bothAreIn);
                              return ANSWER;
                            })));
      }

      var refused = 0;
      for (var one : asked) {
        try {
          assertThat(one.get()).isEqualTo(ANSWER);
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Refusal.Busy.class);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(1);
      assertThat(database().rows("audit")).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
