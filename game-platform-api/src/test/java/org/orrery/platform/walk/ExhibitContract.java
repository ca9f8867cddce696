package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Judged;
import org.orrery.platform.running.Samples;

/** Curated pages of accepted games. */
public interface ExhibitContract extends OnAShelf {

  private static Map<String, Object> anExhibit(String slug, String game, int release) {
    return Map.of(
        "slug",
        slug,
        "title",
        Map.of("en", "Stars on " + slug, "zh", "星空"),
        "entries",
        List.of(Map.of("game", game, "release", release)));
  }

  @Test
  default void an_exhibit_is_made_published_seen_and_archived() {
    var game = Judged.accepted(shelf().platform(), shelf().grace(), "Exhibited", "<p>Exhibited");
    var made =
        shelf().vera().post("/api/exhibits", anExhibit("first-floor", game.id(), 1)).expect(201);
    var at = made.header("Location");

    assertThat(at).isEqualTo("/api/exhibits/first-floor");
    assertThat(made.list("entries").getFirst()).containsEntry("digest", game.digest());
    shelf().visitor().get(at).expectProblem(404);
    shelf().vera().patch(at, Map.of("state", "published")).expectProblem(428);
    var tag = shelf().vera().get(at).expect(200).header("ETag");
    shelf().vera().patch(at, Map.of("state", "published"), "If-Match", tag).expect(200);
    shelf().vera().patch(at, Map.of("state", "archived"), "If-Match", tag).expectProblem(412);

    assertThat(shelf().visitor().get(at).expect(200).text("state")).isEqualTo("published");
    assertThat(shelf().visitor().get("/api/exhibits?limit=100").expect(200).content())
        .contains("first-floor");
    shelf().vera().delete(at, "If-Match", "*").expectProblem(409);
    shelf().vera().patch(at, Map.of("state", "archived"), "If-Match", "*").expect(200);
    assertThat(shelf().visitor().get(at).expect(200).text("season")).isEqualTo("past");
  }

  @Test
  default void an_exhibit_holds_accepted_games_alone() {
    var game = shelf().grace().begins("games", Samples.game("Not yet", "尚未"));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>Not yet")).expect(201);
    shelf().grace().releases(game);
    var id = game.substring("/api/games/".length());

    var refused = shelf().vera().post("/api/exhibits", anExhibit("too-early", id, 1));

    assertThat(refused.expectProblem(409).list("problems")).hasSize(1);
    shelf().vera().post("/api/exhibits", anExhibit("too-early", id, 7)).expectProblem(422);
    shelf().grace().post("/api/exhibits", anExhibit("too-early", id, 1)).expectProblem(403);
    shelf().visitor().get("/api/exhibits/too-early").expectProblem(404);
    shelf().visitor().get("/api/exhibits/Too%20early").expectProblem(404);
  }
}
