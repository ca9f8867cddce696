package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Samples;

/** Where games were shown. */
public interface ShowingContract extends OnAShelf {

  @Test
  default void a_depositor_says_where_a_game_was_shown_and_everybody_reads_it() {
    var game = shelf().grace().begins("games", Samples.game("Moonrise", "月出"));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>moon")).expect(201);
    shelf().grace().releases(game);
    var occasion = Map.of("organization", "Museum of Tides", "country", "NL", "from", "2026-05-01");

    var entered = shelf().grace().post(game + "/showings", occasion).expect(201);
    var at = game + "/showings/" + entered.text("id");
    shelf().ada().post(game + "/showings", occasion).expectProblem(403);
    shelf().visitor().post(game + "/showings", occasion).expectProblem(401);
    shelf().grace().post(game + "/showings", Map.of("from", "soon")).expectProblem(422);
    shelf().grace().patch(at, Map.of("city", "Leiden")).expect(200);

    var listed = shelf().visitor().get(game + "/showings").expect(200);
    assertThat(listed.list("items"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item)
                    .containsEntry("city", "Leiden")
                    .containsEntry("confirmed", false)
                    .doesNotContainKey("enteredBy"));
    assertThat(shelf().visitor().get(game.substring("/api".length())).expect(200).content())
        .contains("Museum of Tides", "Leiden");
    shelf().grace().delete(at, "If-Match", "\"v0\"").expectProblem(412);
    shelf().grace().delete(at).expect(204);
    assertThat(shelf().visitor().get(game + "/showings").expect(200).list("items")).isEmpty();
  }
}
