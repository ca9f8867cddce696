package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Judged;
import org.orrery.platform.running.Samples;

/** Games handed in, judged and decided. */
public interface ReviewContract extends OnAShelf {

  private String aGame(String title) {
    var game = shelf().grace().begins("games", Samples.game(title, "评审" + title));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>" + title)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  private Caller curator(String handle) {
    return shelf().platform().somebody(handle, "developer", "curator");
  }

  @Test
  default void a_game_is_handed_in_judged_changed_judged_again_and_accepted() {
    var game = aGame("Tides");
    var anna = curator("anna");
    var rosa = curator("rosa");
    var digest = shelf().visitor().get(game).text("digest");
    var submitted =
        shelf()
            .grace()
            .post(game + "/submissions", Map.of("release", 1, "statement", "Please play."))
            .expect(201);
    var at = submitted.header("Location");

    assertThat(submitted.json()).containsEntry("state", "open").containsEntry("digest", digest);
    shelf().grace().post(game + "/submissions", Map.of("release", 1)).expectProblem(409);
    shelf().grace().put(at + "/reviews/me", Judged.review(3)).expectProblem(403);
    shelf().ada().get(at).expectProblem(404);
    shelf().visitor().get(at).expectProblem(401);

    shelf().vera().put(at + "/reviews/me", Judged.review(2)).expect(200);
    anna.put(at + "/reviews/me", Judged.review(2)).expect(200);
    shelf()
        .vera()
        .post(
            at + "/decision",
            Map.of("outcome", "changes-requested", "rationale", "Let it end by itself."))
        .expect(200);

    assertThat(shelf().grace().get(at).list("reviews")).hasSize(2);
    var draft = shelf().grace().get(game + "/draft").expect(200);
    shelf()
        .grace()
        .patch(
            game + "/draft",
            Map.of("summary", Map.of("en", "It ends by itself.")),
            "If-Match",
            draft.header("ETag"))
        .expect(200);
    shelf().grace().releases(game);
    shelf().grace().post(game + "/submissions", Map.of("release", 2)).expect(201);

    shelf().vera().put(at + "/reviews/me", Judged.review(2)).expect(200);
    anna.put(at + "/reviews/me", Judged.review(4)).expect(200);
    var refused = anna.post(at + "/decision", Map.of("outcome", "accepted", "rationale", "Good."));
    assertThat(refused.expectProblem(409).list("problems"))
        .singleElement()
        .satisfies(
            problem -> assertThat(Objects.toString(problem.get("detail"))).contains("third"));
    rosa.put(at + "/reviews/me", Judged.review(3)).expect(200);
    var decided =
        rosa.post(at + "/decision", Map.of("outcome", "accepted", "rationale", "Now it shines."))
            .expect(200);

    assertThat(decided.json()).containsEntry("state", "accepted").containsEntry("release", 2);
    assertThat(Objects.toString(Answer.object(decided.json(), "before").get("digest")))
        .isEqualTo(digest);
    var decisions = shelf().visitor().get(game + "/decisions").expect(200);
    assertThat(decisions.list("items")).hasSize(2);
    assertThat(decisions.content()).contains("Now it shines.");
    assertThat(shelf().visitor().get(game.substring("/api".length())).content())
        .contains("Now it shines.");
  }

  @Test
  default void a_review_names_the_digest_and_only_the_state_that_was_seen_is_changed() {
    var game = aGame("Versions");
    var digest = shelf().visitor().get(game).text("digest");
    var at =
        shelf()
            .grace()
            .post(game + "/submissions", Map.of("release", 1, "statement", "For curators."))
            .expect(201)
            .header("Location");
    var seen = shelf().vera().get(at).expect(200).header("ETag");

    var review =
        shelf().vera().put(at + "/reviews/me", Judged.review(2), "If-Match", seen).expect(200);

    assertThat(review.json()).containsEntry("digest", digest);
    shelf().vera().put(at + "/reviews/me", Judged.review(3), "If-Match", seen).expectProblem(412);
    shelf().vera().put(at + "/reviews/me", Judged.review(3), "If-Match", "*").expect(200);
    assertThat(Answer.object(shelf().vera().get(at).json(), "due"))
        .containsEntry("target", "decision");
    shelf()
        .vera()
        .post(at + "/decision", Map.of("outcome", "declined", "rationale", "Not yet."))
        .expect(200);
    var decisions = shelf().visitor().get(game + "/decisions").expect(200).content();
    assertThat(decisions).contains("Not yet.", digest).doesNotContain("For curators.");
    shelf().visitor().get("/api/games/00000-00001/decisions").expectProblem(404);
  }

  @Test
  default void how_judging_goes_is_told_to_everybody_and_what_is_open_to_curators() {
    var open = shelf().visitor().get("/api/review/statistics").expect(200);

    assertThat(open.json()).containsKeys("accepted", "medianDays").doesNotContainKey("open");
    assertThat(shelf().vera().get("/api/review/statistics").expect(200).json())
        .containsKeys("open", "over", "months");
    assertThat(shelf().visitor().get("/review/about?lang=zh").expect(200).content())
        .contains("一看就懂");
    shelf().vera().get("/api/submissions?cursor=nonsense").expectProblem(400);
  }

  @Test
  default void the_queue_is_for_curators_and_filters_by_state() {
    var game = aGame("Waiting");
    var at =
        shelf()
            .grace()
            .post(game + "/submissions", Map.of("release", 1))
            .expect(201)
            .header("Location");

    var open = shelf().vera().get("/api/submissions?state=open&limit=100").expect(200);

    assertThat(open.list("items")).anyMatch(item -> at.endsWith(String.valueOf(item.get("id"))));
    assertThat(open.list("items")).allMatch(item -> "open".equals(item.get("state")));
    shelf().grace().get("/api/submissions").expectProblem(403);
    shelf().vera().get("/api/submissions?state=lost").expectProblem(400);
    assertThat(shelf().vera().get("/review").expect(200).content()).contains("Waiting");
    var page = at.replace("/api/submissions", "/review");
    assertThat(shelf().vera().get(page).expect(200).content()).contains("scores.exhibit");
  }

  @Test
  default void messages_and_their_files_are_for_both_sides() {
    var game = aGame("Talking");
    var at =
        shelf()
            .grace()
            .post(game + "/submissions", Map.of("release", 1))
            .expect(201)
            .header("Location");
    var bytes = Samples.utf8("how to reach the end");

    shelf()
        .grace()
        .send("PUT", at + "/attachments/hints.txt", BodyPublishers.ofByteArray(bytes))
        .expect(201);
    shelf()
        .grace()
        .post(at + "/messages", Map.of("text", "See.", "attachments", List.of("hints.txt")))
        .expect(201);
    shelf().vera().post(at + "/messages", Map.of("text", "Thank you.")).expect(201);

    assertThat(shelf().vera().get(at + "/attachments/hints.txt").expect(200).body())
        .isEqualTo(bytes);
    assertThat(shelf().grace().get(at).list("messages")).hasSize(2);
    shelf().ada().get(at + "/attachments/hints.txt").expectProblem(404);
    shelf().vera().post(at + "/messages", Map.of()).expectProblem(422);
  }

  @Test
  default void the_rubric_says_what_each_score_means_in_both_languages() {
    var rubric = shelf().visitor().get("/api/rubric").expect(200);

    assertThat(Answer.object(rubric.json(), "criteria"))
        .containsOnlyKeys(
            "accuracy", "learning", "engagement", "accessibility", "robustness", "exhibit");
    assertThat(rubric.content()).contains("一看就懂");
  }
}
