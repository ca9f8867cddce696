package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Samples;

/** What games state, what scientists think of it, and what they are asked. */
public interface ScienceContract extends OnAShelf {

  private String aDraft(String title) {
    var game = shelf().grace().begins("games", Samples.game(title, "科学" + title));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>" + title)).expect(201);
    return game;
  }

  private String aGame(String title) {
    var game = aDraft(title);
    shelf().grace().releases(game);
    return game;
  }

  private static Map<String, Object> stating(String statement) {
    return Map.of(
        "statement",
        Map.of("en", statement, "zh", "潮汐随月而动。"),
        "evidence",
        List.of(Map.of("doi", "10.5072/tides", "note", "Table 2")));
  }

  @Test
  default void a_claim_is_stated_disputed_worded_anew_and_supported() {
    var game = aGame("Tides and moons");
    var at = shelf().grace().post(game + "/claims", stating("Tides follow.")).expect(201);
    var claim = at.header("Location");

    assertThat(at.json()).containsEntry("status", "unchecked").containsEntry("number", 1);
    shelf().ada().post(game + "/claims", stating("They do not.")).expectProblem(403);
    shelf().visitor().post(game + "/claims", stating("They do not.")).expectProblem(401);
    assertThat(
            shelf()
                .grace()
                .post(game + "/claims", Map.of("evidence", List.of(Map.of("doi", "ten"))))
                .expectProblem(422)
                .pointers())
        .containsExactlyInAnyOrder("/statement", "/evidence/0/doi");

    var disputed =
        shelf()
            .ada()
            .patch(
                claim, Map.of("status", "disputed", "source", "10.5072/other", "note", "They lag."))
            .expect(200);
    assertThat(disputed.json())
        .containsEntry("status", "disputed")
        .containsEntry("by", "ada")
        .containsEntry("note", "They lag.");
    shelf().grace().patch(claim, Map.of("status", "supported")).expectProblem(403);
    shelf().ada().patch(claim, Map.of("statement", Map.of("en", "No."))).expectProblem(403);
    assertThat(
            shelf().ada().patch(claim, Map.of("status", "disputed")).expectProblem(422).pointers())
        .containsExactlyInAnyOrder("/source", "/note");
    assertThat(shelf().grace().get("/api/me/notices").content()).contains("claim-judged");

    shelf()
        .grace()
        .patch(claim, Map.of("statement", Map.of("en", "Tides lag.")), "If-Match", "\"v1\"")
        .expectProblem(412);
    var read = shelf().grace().get(claim).expect(200);
    var reworded =
        shelf()
            .grace()
            .patch(
                claim,
                Map.of("statement", Map.of("en", "Tides lag.")),
                "If-Match",
                read.header("ETag"))
            .expect(200);
    assertThat(reworded.json()).containsEntry("status", "unchecked");
    assertThat(reworded.list("judgements"))
        .singleElement()
        .satisfies(judgement -> assertThat(judgement).containsEntry("isCurrent", false));

    shelf()
        .vera()
        .patch(claim, Map.of("status", "supported", "source", Map.of("doi", "10.5072/lag")))
        .expect(200);
    var claims = shelf().visitor().get(game + "/claims").expect(200);
    assertThat(claims.list("items"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one).containsEntry("status", "supported").containsEntry("by", "vera"));
    var page = shelf().visitor().get(game.substring("/api".length())).expect(200).content();
    assertThat(page).contains("Tides lag.", "10.5072/lag", "10.5072/other");
  }

  @Test
  default void a_claim_is_made_once_for_a_key_and_lists_come_in_pages() {
    var game = aGame("Keys");
    var first = shelf().grace().post(game + "/claims", stating("One"), "Idempotency-Key", "k");
    var again = shelf().grace().post(game + "/claims", stating("One"), "Idempotency-Key", "k");
    shelf().grace().post(game + "/claims", stating("Two")).expect(201);

    assertThat(again.expect(201).json()).isEqualTo(first.expect(201).json());
    var page = shelf().visitor().get(game + "/claims?limit=1").expect(200);
    assertThat(page.json()).containsEntry("total", 2);
    var rest = shelf().visitor().get(game + "/claims?limit=1&cursor=" + page.text("next"));
    assertThat(rest.expect(200).json()).doesNotContainKey("next");

    shelf().grace().delete(game + "/claims/1").expect(204);
    shelf().visitor().get(game + "/claims/1").expectProblem(410);
    shelf().visitor().get(game + "/claims/9").expectProblem(404);
  }

  @Test
  default void curators_see_which_claims_came_and_went_since_the_round_before() {
    var game = aGame("Rounds");
    shelf().grace().post(game + "/claims", stating("Stays")).expect(201);
    shelf().grace().post(game + "/claims", stating("Goes away")).expect(201);
    var at =
        shelf()
            .grace()
            .post(game + "/submissions", Map.of("release", 1))
            .expect(201)
            .header("Location");
    shelf()
        .vera()
        .post(
            at + "/decision",
            Map.of("outcome", "changes-requested", "rationale", "State what you teach."))
        .expect(200);
    shelf().grace().delete(game + "/claims/2").expect(204);
    shelf().grace().post(game + "/claims", stating("Comes")).expect(201);
    shelf()
        .grace()
        .patch(game + "/draft", Map.of("summary", Map.of("en", "New.")), "If-Match", "*")
        .expect(200);
    shelf().grace().releases(game);
    shelf().grace().post(game + "/submissions", Map.of("release", 2)).expect(201);

    var page = shelf().vera().get(at.replace("/api/submissions", "/review")).expect(200).content();

    assertThat(page).contains("<s>Goes away</s>", ">new<", ">removed<");
  }

  private Caller scientist(String handle, String subject) {
    var scientist = shelf().platform().somebody(handle, "developer", "researcher");
    scientist.put("/api/me/expertise", Map.of("subjects", List.of(subject))).expect(200);
    return scientist;
  }

  @Test
  default void a_scientist_is_asked_in_private_answers_and_is_thanked() {
    var tycho = scientist("tycho", "astronomy");
    var carl = scientist("carl", "biology");
    var game = aDraft("Asking");
    var asked =
        shelf()
            .grace()
            .post(
                game + "/questions",
                Map.of("subject", "astronomy.stars", "text", "Do stars twinkle in space?"))
            .expect(201);
    var at = asked.header("Location");

    assertThat(tycho.get("/api/me/notices").content()).contains("question-asked");
    assertThat(tycho.get("/api/questions?state=open&mine=true&limit=100").content())
        .contains("Do stars twinkle");
    carl.get(at).expectProblem(404);
    shelf().visitor().get(at).expectProblem(404);
    carl.post(at + "/answers", Map.of("text", "Yes.")).expectProblem(404);
    shelf().grace().get("/api/questions").expectProblem(403);
    tycho.get("/api/questions?state=lost").expectProblem(400);

    tycho.put(at + "/hold", Map.of()).expect(200);
    var answer =
        tycho
            .post(
                at + "/answers",
                Map.of(
                    "text",
                    "No: it is the air.",
                    "sources",
                    List.of(Map.of("url", "https://example.org/twinkle")),
                    "credit",
                    true))
            .expect(201);
    assertThat(Answer.object(answer.json(), "by")).containsEntry("handle", "tycho");
    shelf().grace().post(at + "/reopening", Map.of("text", "And planets?")).expect(200);
    tycho.post(at + "/answers", Map.of("text", "They do not either.")).expect(201);
    var settled = shelf().grace().post(at + "/settlement", Map.of("thank", true)).expect(200);

    assertThat(settled.json()).containsEntry("state", "settled");
    assertThat(settled.list("posts")).hasSize(3);
    shelf().grace().post(at + "/withdrawal", Map.of()).expectProblem(409);
    assertThat(tycho.get(at.replace("/api", "")).expect(200).content())
        .contains("No: it is the air.");
    shelf().grace().releases(game);
    var page = shelf().visitor().get(game.substring("/api".length())).expect(200).content();
    assertThat(page).contains("Scientists who helped", "tycho").doesNotContain("twinkle");
  }

  @Test
  default void a_public_question_about_a_claim_is_read_by_everybody_once_it_is_answered() {
    var kepler = scientist("kepler", "astronomy");
    var game = aGame("Openly");
    shelf().grace().post(game + "/claims", stating("Orbits are ellipses.")).expect(201);
    var at =
        shelf()
            .grace()
            .post(
                game + "/questions",
                Map.of("subject", "astronomy", "text", "Exactly?", "claim", 1, "public", true))
            .expect(201)
            .header("Location");

    shelf().visitor().get(at).expectProblem(404);
    kepler.post(at + "/answers", Map.of("text", "Nearly.")).expect(201);

    assertThat(Objects.toString(shelf().visitor().get(at).expect(200).json().get("state")))
        .isEqualTo("answered");
    assertThat(shelf().visitor().get(game + "/questions").list("items")).hasSize(1);
  }
}
