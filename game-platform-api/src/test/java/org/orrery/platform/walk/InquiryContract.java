package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Samples;

/** A museum asks for a game. */
public interface InquiryContract extends OnAShelf {

  Map<String, Object> WISH =
      Map.of(
          "organization", "Museum of Tides",
          "country", "NL",
          "purpose", "exhibit",
          "from", "2027-03-01",
          "message", "May we show it?");

  private String aGame(String title) {
    var game = shelf().grace().begins("games", Samples.game(title, "借展" + title));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>" + title)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  private Caller museum(String handle) {
    return shelf().platform().somebody(handle, "developer");
  }

  @Test
  default void a_museum_asks_the_developer_answers_and_both_make_it_public() {
    var game = aGame("Ebb");
    var maria = museum("marta");
    var at = maria.post(game + "/inquiries", WISH).expect(201).header("Location");

    shelf().grace().post(at + "/messages", Map.of("text", "Gladly. Where?")).expect(201);
    maria.post(at + "/messages", Map.of("text", "In our hall.")).expect(201);
    assertThat(maria.get(at).expect(200).json()).containsEntry("state", "answered");
    var agreed = Map.of("outcome", "agreed", "text", "Credit us, please.");
    shelf().grace().post(at + "/outcome", agreed).expect(200);
    maria.post(at + "/publication", Map.of()).expect(200);
    var done = shelf().grace().post(at + "/publication", Map.of()).expect(200);

    assertThat(done.json())
        .containsEntry("state", "agreed")
        .containsEntry("consents", java.util.List.of("asker", "depositor"));
    assertThat(done.list("messages")).hasSize(2);
    maria.post(at + "/outcome", Map.of("outcome", "withdrawn")).expectProblem(409);
    assertThat(shelf().visitor().get(game + "/showings").expect(200).list("items"))
        .singleElement()
        .satisfies(shown -> assertThat(shown).containsEntry("confirmed", true));
  }

  @Test
  default void an_inquiry_is_nobody_elses_business() {
    var game = aGame("Private");
    var at = museum("petra").post(game + "/inquiries", WISH).expect(201).header("Location");

    shelf().vera().get(at).expectProblem(404);
    shelf().ada().get(at).expectProblem(404);
    shelf().visitor().get(at).expectProblem(401);
    shelf().vera().post(at + "/messages", Map.of("text", "Hm?")).expectProblem(404);
    shelf().vera().get("/inquiries/" + at.substring("/api/inquiries/".length())).expect(404);
    var page = shelf().visitor().get(game.substring("/api".length())).expect(200).content();
    assertThat(page).contains("/inquiry").doesNotContain("Museum of Tides", "petra");
    assertThat(shelf().vera().get("/api/audit?limit=100").expect(200).content())
        .doesNotContain("Museum of Tides", "May we show it?");
  }

  @Test
  default void asking_twice_with_one_key_asks_once_and_each_side_lists_it() {
    var game = aGame("Once");
    var rosa = museum("rosalind");
    var first = rosa.post(game + "/inquiries", WISH, "Idempotency-Key", "k1").expect(201);

    var again = rosa.post(game + "/inquiries", WISH, "Idempotency-Key", "k1").expect(201);

    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    rosa.post(game + "/inquiries", WISH).expectProblem(409);
    var id = first.text("id");
    assertThat(rosa.get("/api/inquiries?role=asking&state=open").expect(200).list("items"))
        .extracting(item -> item.get("id"))
        .containsExactly(id);
    var page = shelf().grace().get("/api/inquiries?role=asked&limit=1").expect(200);
    assertThat(page.list("items")).extracting(item -> item.get("id")).containsExactly(id);
    rosa.get("/api/inquiries?role=king").expectProblem(400);
    rosa.get("/api/inquiries?state=lost").expectProblem(400);
    shelf().grace().post(game + "/inquiries", WISH).expectProblem(409);
    rosa.post(game + "/inquiries", Map.of("organization", "")).expectProblem(422);
  }
}
