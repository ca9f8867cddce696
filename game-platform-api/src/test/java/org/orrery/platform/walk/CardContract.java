package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Judged;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** How games and materials are shown on other sites. */
public interface CardContract extends OnAShelf {

  private String page(String asset) {
    return asset.substring("/api".length());
  }

  private String card(String asset) {
    return "/embed" + page(asset);
  }

  private Answer asked(String page, String more) {
    var url = shelf().platform().origin() + page;
    return shelf().visitor().get("/oembed?url=" + Caller.encoded(url) + more);
  }

  private String game(String title) {
    var game = shelf().grace().begins("games", Samples.game(title, "卡片：" + title));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>" + title)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  @Test
  default void oembed_tells_any_site_how_to_show_a_game() {
    var game = game("Ripples");

    var answer = asked(page(game), "&lang=en").expect(200);

    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.json())
        .containsEntry("version", "1.0")
        .containsEntry("type", "rich")
        .containsEntry("title", "Ripples")
        .containsEntry("width", 600);
    assertThat(answer.text("html"))
        .startsWith("<iframe src=\"" + shelf().platform().origin() + card(game) + "?lang=en\"");
    var picture = answer.text("thumbnail_url");
    assertThat(picture).startsWith(shelf().platform().origin().toString());
    shelf().visitor().get(picture.substring(picture.indexOf("/api/"))).expect(200);
  }

  /** Sections 2.3.4.1 to 2.3.4.4 of the specification, for every size and format. */
  @Test
  default void an_answer_keeps_the_rules_of_oembed() {
    for (var limits : List.of("", "&maxwidth=320", "&maxwidth=700&maxheight=130", "&maxwidth=9")) {
      var json = asked(page(shelf().magnetar()), limits).expect(200).json();

      var isRich = "rich".equals(json.get("type"));
      assertThat(json.get("type")).isIn("rich", "link");
      assertThat(json.keySet().containsAll(Set.of("html", "width", "height"))).isEqualTo(isRich);
      assertThat(
              Set.of("thumbnail_url", "thumbnail_width", "thumbnail_height").stream()
                  .filter(json::containsKey)
                  .count())
          .isIn(0L, 3L);
      if (limits.contains("maxwidth=320")) {
        assertThat((Integer) json.get("width")).isEqualTo(320);
        assertThat((Integer) json.getOrDefault("thumbnail_width", 0)).isLessThanOrEqualTo(320);
      }
    }
    var xml = asked(page(shelf().magnetar()), "&format=xml&lang=zh").expect(200);
    assertThat(xml.header("Content-Type")).startsWith("text/xml");
    assertThat(xml.content()).contains("<oembed>", "<version>1.0</version>", "<title>磁星笔记</title>");
  }

  @Test
  default void oembed_knows_no_other_pages_hosts_and_formats() {
    var page = page(shelf().magnetar());

    asked("/help", "").expectProblem(404);
    asked(page.replace("materials", "games"), "").expectProblem(404);
    asked(page, "&format=yaml").expectProblem(501);
    asked(page, "&maxwidth=wide").expectProblem(400);
    var elsewhere = Caller.encoded("https://example.org" + page);
    var refused = shelf().visitor().get("/oembed?url=" + elsewhere).expectProblem(404);
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    shelf().visitor().get("/oembed").expectProblem(400);
  }

  @Test
  default void a_card_may_be_framed_and_no_other_page() {
    var game = game("Framed");

    var card = shelf().visitor().get(card(game) + "?lang=en").expect(200);

    assertThat(card.header("Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(card.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(card.header("Cache-Control")).startsWith("public");
    assertThat(card.content())
        .contains("Framed", "MIT", "/play/", "target=\"_blank\" rel=\"noopener\"")
        .doesNotContain("<script", "<form");
    for (var other : List.of("/", page(game), "/exhibits", "/signin", "/embed", "/embed/games")) {
      var answer = shelf().visitor().get(other);
      assertThat(answer.header("X-Frame-Options")).as(other).isEqualTo("DENY");
      assertThat(answer.header("Content-Security-Policy"))
          .as(other)
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  default void a_card_is_the_same_for_everybody_and_remembers_nobody() {
    var game = game("For all");
    var seen = shelf().visitor().get(card(game) + "?lang=zh").expect(200);

    var own = shelf().grace().get(card(game) + "?lang=zh").expect(200);
    var known =
        shelf()
            .visitor()
            .get(card(game) + "?lang=zh", "Cookie", "orrery-lang=en; orrery-theme=dark")
            .expect(200);
    var english = shelf().visitor().get(card(game), "Cookie", "orrery-lang=zh").expect(200);

    assertThat(own.content()).isEqualTo(seen.content());
    assertThat(known.content()).isEqualTo(seen.content());
    assertThat(english.content()).contains("lang=\"en\"", "opens in a new tab");
    assertThat(seen.content()).contains("卡片：For all", "开始游戏");
    assertThat(seen.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  default void what_is_withdrawn_has_no_card_and_its_frame_says_so() {
    var game = game("Regretted");
    shelf().grace().post(game + "/withdrawal", Map.of("reason", "A fault.")).expect(201);

    asked(page(game), "").expectProblem(404);
    var gone = shelf().visitor().get(card(game) + "?lang=en").expect(410);
    var unknown = shelf().visitor().get("/embed/games/none?lang=zh").expect(404);

    assertThat(gone.content()).contains("No longer here").doesNotContain("Regretted");
    assertThat(gone.header("Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(unknown.content()).contains("内容已不在这里");
    assertThat(shelf().visitor().get(page(game)).content())
        .doesNotContain("json+oembed", "id=\"snippet\"")
        .contains("/social.jpg");
  }

  @Test
  default void a_page_tells_programs_how_to_show_it() {
    var page = page(shelf().magnetar());

    var english = shelf().visitor().get(page).expect(200).content();
    var chinese = shelf().visitor().get(page + "?lang=zh").expect(200).content();
    var first = shelf().visitor().get("/").expect(200).content();

    var at = shelf().platform().origin() + page;
    assertThat(english)
        .contains("<link rel=\"canonical\" href=\"" + at + "\">")
        .contains("hreflang=\"zh-Hans\" href=\"" + at + "?lang=zh\"")
        .contains("property=\"og:title\" content=\"Notes on a magnetar\"")
        .contains("property=\"og:locale\" content=\"en_GB\"")
        .contains("content=\"summary_large_image\"")
        .contains("type=\"application/json+oembed\"", "type=\"text/xml+oembed\"");
    assertThat(chinese)
        .contains("<link rel=\"canonical\" href=\"" + at + "?lang=zh\">")
        .contains("property=\"og:title\" content=\"磁星笔记\"", "content=\"zh_CN\"");
    assertThat(first)
        .contains("property=\"og:type\" content=\"website\"", "/social.jpg\"")
        .doesNotContain("json+oembed");
    var discovered = english.split("application/json\\+oembed\" href=\"", -1)[1].split("\"", -1)[0];
    shelf()
        .visitor()
        .get(discovered.substring(discovered.indexOf("/oembed")).replace("&amp;", "&"))
        .expect(200);
  }

  @Test
  default void an_exhibit_is_shown_by_its_first_game() {
    var game = Judged.accepted(shelf().platform(), shelf().grace(), "In the hall", "<p>Hall");
    var exhibit =
        Map.of(
            "slug",
            "shared",
            "title",
            Map.of("en", "Shared", "zh", "共享"),
            "entries",
            List.of(Map.of("game", game.id(), "release", 1)));
    var at = shelf().vera().post("/api/exhibits", exhibit).expect(201).header("Location");
    shelf().vera().patch(at, Map.of("state", "published"), "If-Match", "*").expect(200);

    assertThat(shelf().visitor().get("/exhibits/shared?lang=en").expect(200).content())
        .contains("property=\"og:title\" content=\"Shared\"")
        .contains("/exhibits/shared?lang=en\"", game.address() + "/social.jpg\"");
  }

  @Test
  default void a_picture_for_other_sites_is_made_of_that_which_stands_for_the_asset() {
    var magnetar = shelf().magnetar() + "/social.jpg";
    var drawing = shelf().visitor().get("/social.jpg").expect(200);
    Patience.until(
        Duration.ofSeconds(30),
        () -> shelf().visitor().get(magnetar).header("Cache-Control").contains("86400"));

    var made = shelf().visitor().get(magnetar).expect(200);

    assertThat(made.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(made.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(made.body()).isNotEqualTo(drawing.body());
    shelf().visitor().get(magnetar, "If-None-Match", made.header("ETag")).expect(304);
    var none = shelf().visitor().get(game("Without pictures") + "/social.jpg").expect(200);
    assertThat(none.body()).isEqualTo(drawing.body());
    shelf().visitor().get("/api/games/none/social.jpg").expectProblem(404);
  }
}
