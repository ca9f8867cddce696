package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** Credits, over HTTP. */
public interface CreditContract extends OnAShelf {

  String VERAS = "0000-0001-5109-3700";

  private String credited(String name) {
    var description =
        Shelf.otherwise(
            Samples.material("Credited", "署名"),
            "contributors",
            List.of(
                Map.of("name", "Ada", "roles", List.of("creator")),
                Map.of("name", name, "orcid", VERAS, "roles", List.of("editor"))));
    var material = shelf().ada().begins("materials", description);
    shelf().ada().puts(material, "a.txt", Samples.utf8("a")).expect(201);
    shelf().ada().releases(material);
    return material;
  }

  @Test
  default void whoever_has_the_orcid_confirms_or_declines() {
    var material = credited("Vera R.");
    var id = material.substring("/api/materials/".length());
    shelf().vera().patch("/api/me", Map.of("orcid", VERAS), "If-Match", "*").expect(200);

    assertThat(shelf().vera().get("/api/me/credits?state=unconfirmed").expect(200).list("items"))
        .anySatisfy(
            credit ->
                assertThat(credit)
                    .containsEntry("asset", id)
                    .containsEntry("place", 2)
                    .containsEntry("name", "Vera R.")
                    .containsEntry("confirmation", "unconfirmed"));

    var address = material + "/credits/2";
    shelf().visitor().put(address, Map.of("answer", "confirmed")).expectProblem(401);
    shelf().grace().put(address, Map.of("answer", "confirmed")).expectProblem(403);
    shelf().vera().put(address, Map.of("answer", "perhaps")).expectProblem(422);
    shelf().vera().put(material + "/credits/9", Map.of("answer", "declined")).expectProblem(404);
    var answered =
        shelf().vera().put(address + "?release=1", Map.of("answer", "declined")).expect(200);

    assertThat(answered.json()).containsEntry("confirmation", "declined").containsKey("answeredAt");
    assertThat(shelf().visitor().get(material).expect(200).list("credits"))
        .extracting(credit -> credit.get("confirmation"))
        .containsExactly("unconfirmed", "declined");
    assertThat(shelf().vera().get("/api/me/credits?state=declined").expect(200).list("items"))
        .extracting(credit -> credit.get("asset"))
        .contains(id);
    shelf().vera().get("/api/me/credits?state=perhaps").expectProblem(400);
  }

  @Test
  default void a_game_gives_its_credits_in_every_format() {
    var material = credited("[b]*<i>Vera</i>*[/b]").substring("/api/materials/".length());
    var description =
        Shelf.otherwise(
            Samples.game("Roll", "名单"),
            "materials",
            List.of(Map.of("asset", material, "modified", true)));
    var game = shelf().grace().begins("games", description);
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>")).expect(201);
    shelf().grace().releases(game);
    var address = game + "/credits";

    var json = shelf().visitor().get(address).expect(200);
    assertThat(json.list("people"))
        .extracting(person -> person.get("name"))
        .contains("[b]*<i>Vera</i>*[/b]", "Ada");
    assertThat(json.list("works").getFirst())
        .containsEntry("asset", material)
        .containsEntry("modified", true);
    assertThat(Answer.object(json.json(), "whole")).containsEntry("type", "game");
    assertThat(json.list("licenses"))
        .anySatisfy(license -> assertThat(license).containsEntry("id", "MIT").containsKey("text"));

    var html = shelf().visitor().get(address + "?format=html&lang=zh").expect(200);
    assertThat(html.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(html.content()).contains("署名", "&lt;i&gt;Vera", "《名单》").doesNotContain("<i>");
    assertThat(shelf().visitor().get(address + "?format=bbcode").expect(200).content())
        .contains("[lb]b[rb]*<i>Vera</i>*[lb]/b[rb]", "[b]Credits[/b]");
    assertThat(shelf().visitor().get(address + "?format=md").expect(200).content())
        .startsWith("## Credits")
        .contains("\\[b\\]\\*\\<i\\>Vera");
    shelf().visitor().get(address + "?format=pdf").expectProblem(400);
    shelf().visitor().get(address + "?lang=fr").expectProblem(400);
    shelf().visitor().get("/api/games/" + material + "/credits").expectProblem(404);
  }
}
