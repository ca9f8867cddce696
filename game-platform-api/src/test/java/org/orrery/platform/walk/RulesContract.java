package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** The rules for every endpoint. */
public interface RulesContract extends OnAShelf {

  @Test
  default void the_same_key_gets_the_same_answer_and_makes_one_thing() {
    var key = UUID.randomUUID().toString();
    var material = Samples.material("Once", "一次");

    var first = shelf().ada().post("/api/materials", material, "Idempotency-Key", key).expect(201);
    var second = shelf().ada().post("/api/materials", material, "Idempotency-Key", key).expect(201);
    var other =
        shelf()
            .ada()
            .post("/api/materials", Samples.material("Other", "别的"), "Idempotency-Key", key);
    var without = shelf().ada().post("/api/materials", material).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(without.text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  default void a_release_asked_for_twice_at_once_with_one_key_is_made_once()
      throws InterruptedException, ExecutionException {
    var material = shelf().ada().begins("materials", Samples.material("Hasty", "匆忙"));
    shelf().ada().puts(material, "notes.txt", Samples.utf8("text")).expect(201);
    var key = UUID.randomUUID().toString();
    Callable<Answer> asking =
        () -> shelf().ada().post(material + "/draft/release", Map.of(), "Idempotency-Key", key);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer :
          threads.invokeAll(IntStream.range(0, 4).mapToObj(number -> asking).toList())) {
        assertThat(answer.get().status()).isIn(201, 409, 429);
      }
    }

    shelf().ada().post(material + "/draft/release", Map.of(), "Idempotency-Key", key).expect(201);
    assertThat(shelf().visitor().get(material + "/releases").json()).containsEntry("total", 1);
  }

  @Test
  default void a_write_names_the_state_it_has_seen() {
    var draft = shelf().ada().begins("materials", Samples.material("Seen", "见过")) + "/draft";
    var seen = shelf().ada().get(draft).header("ETag");

    shelf().ada().patch(draft, Map.of("year", 2025)).expectProblem(428);
    var patched = shelf().ada().patch(draft, Map.of("year", 2025), "If-Match", seen).expect(200);
    shelf().ada().patch(draft, Map.of("year", 2024), "If-Match", seen).expectProblem(412);
    shelf().ada().put(draft, Samples.material("New", "新"), "If-Match", seen).expectProblem(412);
    shelf().ada().patch(draft, Map.of("year", 2023), "If-Match", "\"rubbish\"").expectProblem(412);

    assertThat(patched.header("ETag")).isNotEqualTo(seen);
    assertThat(shelf().ada().get(draft).header("ETag")).isEqualTo(patched.header("ETag"));
    shelf()
        .ada()
        .put(draft, Samples.material("New", "新"), "If-Match", patched.header("ETag"))
        .expect(200);
  }

  @Test
  default void a_merge_patch_takes_away_what_is_null() {
    var draft = shelf().ada().begins("materials", Samples.material("Patched", "补丁")) + "/draft";

    var patched =
        shelf()
            .ada()
            .send(
                "PATCH",
                draft,
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"year\":null,\"title\":{\"zh\":null}}"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*")
            .expect(200);

    assertThat(patched.json())
        .doesNotContainKey("year")
        .containsEntry("title", Map.of("en", "Patched"))
        .containsEntry("license", "CC-BY-4.0");
  }

  @Test
  default void what_is_not_known_is_named() {
    var description = Shelf.otherwise(Samples.material("Odd", "怪"), "colour", "red");

    assertThat(shelf().ada().post("/api/materials", description).expectProblem(422).pointers())
        .containsExactly("/colour");
    assertThat(
            shelf()
                .visitor()
                .get(shelf().magnetar() + "?relase=1")
                .expectProblem(400)
                .text("detail"))
        .contains("relase");
    shelf().visitor().get("/api/nothing/of/the/kind").expectProblem(404);
    shelf().visitor().get("/api/pictures/aaaaa-aaaaa").expectProblem(404);
    shelf().ada().delete("/api/licenses").expectProblem(405);
  }

  @Test
  default void a_mistyped_id_is_told_from_an_unknown_one() {
    assertThat(
            shelf().visitor().get("/api/materials/aaaaa-aaaaa").expectProblem(404).text("detail"))
        .contains("check");
    var id = shelf().magnetar().substring("/api/materials/".length());
    shelf().visitor().get("/api/materials/" + id.toUpperCase(java.util.Locale.ROOT)).expect(200);
  }

  @Test
  default void the_audit_log_is_read_in_pages() {
    var first = shelf().vera().get("/api/audit?actor=ada&limit=3").expect(200);
    var second =
        shelf().vera().get("/api/audit?actor=ada&limit=3&cursor=" + first.text("next")).expect(200);

    assertThat(first.list("items")).hasSize(3);
    assertThat(second.list("items")).isNotEmpty().doesNotContainAnyElementsOf(first.list("items"));
    assertThat(shelf().vera().get("/api/audit?from=2999-01-01T00:00:00Z").list("items")).isEmpty();
    shelf().vera().get("/api/audit?from=yesterday").expectProblem(400);
  }

  @Test
  default void every_answer_tells_how_many_requests_are_left() {
    for (var path : List.of("/api/licenses", "/api/materials/aaaaa-aaaaa")) {
      var answer = shelf().visitor().get(path);

      assertThat(answer.header("RateLimit")).as(path).contains("r=");
      assertThat(answer.header("RateLimit-Policy")).contains("w=60");
    }
  }
}
