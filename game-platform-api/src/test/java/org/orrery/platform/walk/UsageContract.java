package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Use, counted as it comes over the wire. */
public interface UsageContract extends OnAShelf {

  String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
  String CHROME =
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
  String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  Duration UNTIL_BOOKED = Duration.ofSeconds(40);

  private Map<String, Object> count(String asset, String kind) {
    return Answer.object(shelf().visitor().get(asset + "/usage").expect(200).json(), kind);
  }

  private void awaitCount(String asset, String kind, int people, int machines) {
    Patience.until(
        UNTIL_BOOKED,
        () ->
            count(asset, kind)
                .equals(
                    Map.of("people", people, "machines", machines, "total", people + machines)));
  }

  @Test
  default void views_and_downloads_are_counted_by_who_comes_and_not_by_requests() {
    var material = shelf().released("Counted", "The text of what is counted");
    var page = material.substring("/api".length());
    var file = material + "/files/notes.txt";
    var visitor = shelf().visitor();
    for (var twice = 0; twice < 2; twice++) {
      visitor.get(page, "User-Agent", FIREFOX).expect(200);
      visitor.get(material, "User-Agent", CHROME).expect(200);
      visitor.get(material, "User-Agent", GOOGLEBOT).expect(200);
      visitor.get(material, "User-Agent", "python-requests/2.32").expect(200);
      visitor.get(file, "User-Agent", FIREFOX, "Sec-Fetch-Mode", "navigate").expect(200);
      visitor.get(file, "User-Agent", CHROME, "Sec-Fetch-Mode", "no-cors").expect(200);
      visitor.head(file, "User-Agent", CHROME).expect(200);
      for (var start = 0; start < 5; start++) {
        visitor
            .get(file, "User-Agent", "aria2/1.36.0", "Range", "bytes=" + start + "-" + start)
            .expect(206);
      }
      visitor.get(material + "/archive", "User-Agent", "Wget/1.21").expect(200);
    }
    var tag = visitor.head(file).header("ETag");
    visitor.get(file, "User-Agent", "curl/8.9.1", "If-None-Match", tag).expect(304);
    visitor.get(file, "User-Agent", "Java/25", "Range", "bytes=9999-").expect(416);
    visitor.get(material + "/files/nothing", "User-Agent", "Java/25").expect(404);

    awaitCount(material, "views", 2, 1);
    awaitCount(material, "downloads", 1, 3);
    var months = visitor.get(material + "/usage").list("months");
    assertThat(months).hasSize(1);
    assertThat(String.valueOf(months.getFirst().get("month"))).matches("\\d{4}-\\d{2}");
  }

  @Test
  default void the_games_that_use_a_material_are_told_with_how_it_is_known() {
    var text = "What is in the game as well. ".repeat(20);
    var material = shelf().released("Used", text);
    var id = material.substring(material.lastIndexOf('/') + 1);
    var game =
        shelf()
            .grace()
            .begins(
                "games",
                Shelf.otherwise(
                    Samples.game("Using", "使用"), "materials", List.of(Map.of("asset", id))));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>using")).expect(201);
    shelf().grace().puts(game, "data/x.txt", Samples.utf8(text)).expect(201);
    shelf().grace().releases(game);

    var games = shelf().visitor().get(material + "/usage").expect(200).list("games");

    assertThat(games).hasSize(1);
    assertThat(games.getFirst())
        .containsEntry("id", game.substring(game.lastIndexOf('/') + 1))
        .containsEntry("known", List.of("declared", "found"))
        .containsEntry("withdrawn", false);
    assertThat(shelf().visitor().get(game + "/usage").expect(200).json())
        .doesNotContainKey("games");
    assertThat(shelf().visitor().get(material.substring("/api".length())).expect(200).content())
        .contains("/games/" + game.substring(game.lastIndexOf('/') + 1));
  }

  @Test
  default void search_sorts_by_downloads() {
    var seldom = shelf().released("Zwiebelfisch seldom", "seldom");
    var often = shelf().released("Zwiebelfisch often", "often");
    for (var user = 0; user < 3; user++) {
      shelf().visitor().get(often + "/files/notes.txt", "User-Agent", "curl/8." + user).expect(200);
    }

    Patience.until(
        Duration.ofMinutes(1),
        () -> {
          var hits =
              shelf()
                  .visitor()
                  .get("/api/search?q=zwiebelfisch&sort=downloads")
                  .expect(200)
                  .list("hits");
          return hits.size() == 2
              && often.endsWith(String.valueOf(hits.getFirst().get("id")))
              && seldom.endsWith(String.valueOf(hits.getLast().get("id")));
        });
  }

  @Test
  default void one_s_own_report_comes_as_a_page_as_json_and_for_spreadsheets() {
    var material = shelf().released("=HYPERLINK(\"x\")", "formula");
    shelf().visitor().get(material, "User-Agent", FIREFOX).expect(200);
    awaitCount(material, "views", 1, 0);

    var json = shelf().ada().get("/api/me/usage?from=2020-01").expect(200);
    var csv = shelf().ada().get("/api/me/usage?format=csv").expect(200);
    var page = shelf().ada().get("/account/use").expect(200);

    assertThat(json.list("items"))
        .anyMatch(item -> material.endsWith(String.valueOf(item.get("id"))));
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.content()).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(page.content()).contains(material.substring("/api".length()));
    assertThat(shelf().ada().get("/api/me/usage?until=2020-01").list("items"))
        .allMatch(item -> List.of().equals(item.get("months")));
    shelf().visitor().get("/api/me/usage").expectProblem(401);
    shelf().ada().get("/api/me/usage?from=soon").expectProblem(400);
    shelf().ada().get("/api/me/usage?format=pdf").expectProblem(400);
  }
}
