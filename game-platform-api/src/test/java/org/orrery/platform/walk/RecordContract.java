package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** A game's record: its words, what is missing of it, and filling it in from elsewhere. */
public interface RecordContract extends OnAShelf {

  /** One gray pixel. */
  private static byte[] picture() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
  }

  private Map<String, Object> told(String title) {
    var game = new LinkedHashMap<String, Object>(Samples.game(title, "记录" + title));
    game.put("curriculum", List.of("MS-ESS1-2", "ISCED 2"));
    game.put(
        "evidence",
        Map.of(
            "level",
            "pre-post-study",
            "summary",
            Map.of("en", "42 pupils"),
            "sources",
            List.of("doi:10.1234/abc")));
    game.put(
        "screenshots", List.of(Map.of("path", "shots/one.png", "alt", Map.of("en", "An orbit"))));
    game.put("trailer", "https://film.example/one");
    game.put("press", List.of(Map.of("title", "Seen", "url", "https://paper.example/")));
    game.put("licensing", Map.of("open", true, "contact", Map.of("en", "Ask Grace")));
    return game;
  }

  private Answer imports(String game, String from, String text) {
    return shelf()
        .grace()
        .send(
            "POST",
            game + "/draft/import?from=" + from,
            BodyPublishers.ofString(text),
            "Content-Type",
            "text/plain");
  }

  @Test
  default void vocabularies_are_listed_in_both_languages() {
    var names = shelf().visitor().get("/api/vocabularies").expect(200).list("items");

    assertThat(names).extracting(one -> one.get("name")).contains("curriculum", "engines");
    for (var one : names) {
      assertThat(shelf().visitor().get(String.valueOf(one.get("url"))).expect(200).list("items"))
          .isNotEmpty()
          .allSatisfy(term -> assertThat(term).containsKeys("code", "label"));
    }
    shelf().visitor().get("/api/vocabularies/odours").expectProblem(404);
  }

  @Test
  default void a_game_is_released_with_its_record_and_exported_with_it() {
    var game = shelf().grace().begins("games", told("Recorded"));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>x")).expect(201);
    assertThat(
            shelf()
                .grace()
                .send("POST", game + "/draft/release", BodyPublishers.noBody())
                .expectProblem(409)
                .pointers())
        .containsExactly("/screenshots/0/path");
    shelf().grace().puts(game, "shots/one.png", picture()).expect(201);
    shelf().grace().releases(game);

    var read = shelf().visitor().get(game).expect(200).json();
    var linked = shelf().visitor().get(game + "/export/schema-org.jsonld").expect(200).content();

    for (var field : List.of("evidence", "screenshots", "trailer", "press", "licensing")) {
      assertThat(read.get(field)).as(field).isEqualTo(told("Recorded").get(field));
    }
    assertThat(linked)
        .contains("\"educationalLevel\"", "MS-ESS1-2", "\"screenshot\"", "An orbit")
        .contains("https://film.example/one", "https://paper.example/");
  }

  @Test
  default void what_is_missing_is_told_to_depositors_alone() {
    var game = shelf().grace().begins("games", Samples.game("Unready", "未备"));

    var readiness = shelf().grace().get(game + "/readiness").expect(200);

    assertThat(readiness.json()).containsEntry("ready", false);
    assertThat(readiness.list("missing"))
        .extracting(found -> found.get("pointer"))
        .contains("/files", "/evidence/level", "/screenshots");
    shelf().ada().get(game + "/readiness").expectProblem(404);
    shelf().visitor().get(game + "/readiness").expectProblem(401);
    shelf().grace().get(game + "/readiness?release=7").expectProblem(404);
  }

  @Test
  default void a_project_fills_in_a_draft_by_a_patch_of_the_client() {
    var game = shelf().grace().begins("games", Map.of("title", Map.of("en", "Filled")));

    var found =
        imports(game, "godot", "[application]\nconfig/name=\"Orbit\"\nconfig/tags=[\"sky\"]\n")
            .expect(200)
            .list("proposals");

    assertThat(found)
        .extracting(one -> one.get("pointer"))
        .containsExactly("/title/en", "/keywords", "/engine");
    assertThat(shelf().grace().get(game + "/draft").expect(200).json())
        .containsEntry("title", Map.of("en", "Filled"))
        .doesNotContainKey("engine");
    imports(game, "package.json", "{\"name\": ").expectProblem(400);
    imports(game, "godot", "a=[").expectProblem(422);
    imports(game, "cobol", "").expectProblem(422);
    imports(game, "itch", " ".repeat(300_000)).expectProblem(413);
    assertThat(
            shelf()
                .ada()
                .send("POST", game + "/draft/import?from=itch", BodyPublishers.ofString("{}"))
                .status())
        .isEqualTo(404);
  }
}
