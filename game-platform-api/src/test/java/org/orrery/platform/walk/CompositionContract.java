package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** What games are made of, over HTTP: declared, found inside their builds, and the rights in it. */
public interface CompositionContract extends OnAShelf {

  private String material(String title, String license, String text) {
    var description = Shelf.otherwise(Samples.material(title, title), "license", license);
    var material = shelf().ada().begins("materials", description);
    shelf().ada().puts(material, "rock.txt", Samples.utf8(text)).expect(201);
    shelf().ada().releases(material);
    return material.substring("/api/materials/".length());
  }

  private String gameWith(Map<String, byte[]> files, String... materials) {
    var used = new ArrayList<Map<String, Object>>();
    for (var material : materials) {
      used.add(Map.of("asset", material));
    }
    var game =
        shelf()
            .grace()
            .begins("games", Shelf.otherwise(Samples.game("Made of", "组成"), "materials", used));
    files.forEach((path, bytes) -> shelf().grace().puts(game, path, bytes).expect(201));
    shelf().grace().releases(game);
    return game;
  }

  @Test
  default void materials_are_verified_and_found_inside_a_zip() {
    var declared = "Granite, quartz and mica, layer upon layer. ".repeat(20);
    var stray = "Basalt flows in the dark beneath the sea. ".repeat(20);
    var granite = material("Granite", "CC-BY-4.0", declared);
    var basalt = material("Basalt", "CC-BY-NC-4.0", stray);
    var absent = material("Absent", "MIT", "Nothing of this is anywhere. ".repeat(20));
    var build =
        Samples.zip(
            Map.of("art/granite.txt", Samples.utf8(declared), "art/x.txt", Samples.utf8(stray)));
    var game =
        gameWith(Map.of("index.html", Samples.utf8("<p>"), "build.zip", build), granite, absent);

    shelf().grace().awaitsProcessing(game);
    var composition = shelf().visitor().get(game + "/materials").expect(200);

    assertThat(composition.json()).containsEntry("processing", "done").containsEntry("release", 1);
    assertThat(composition.list("materials"))
        .extracting(one -> one.get("asset"), one -> one.get("presence"))
        .containsExactly(tuple(granite, "same"), tuple(absent, "absent"));
    assertThat(Answer.objects(composition.list("materials").getFirst(), "files"))
        .containsExactly(
            Map.of("path", "rock.txt", "presence", "same", "at", "build.zip/art/granite.txt"));
    assertThat(composition.list("undeclared"))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("asset", basalt));
    assertThat(composition.list("opened"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("path", "build.zip")
                    .containsEntry("state", "whole")
                    .containsEntry("fileCount", 2));

    var rights = shelf().visitor().get(game + "/rights").expect(200);
    assertThat(rights.text("verdict")).isEqualTo("conflict");
    assertThat(Answer.object(rights.json(), "use")).containsEntry("commercial", true);
    assertThat(Answer.object(rights.json(), "notice")).containsKeys("en", "zh");
    var unsold = shelf().visitor().get(game + "/rights?commercial=false&result=closed").expect(200);
    assertThat(unsold.text("verdict")).isEqualTo("conditions");
    assertThat(unsold.list("items")).hasSize(3);
    shelf().visitor().get(game + "/rights?result=perhaps").expectProblem(400);
    shelf().visitor().get(game + "/materials?release=7").expectProblem(404);
    shelf().visitor().get("/api/games/" + granite + "/materials").expectProblem(404);

    var roll = shelf().visitor().get(game + "/credits").expect(200);
    assertThat(roll.list("works"))
        .filteredOn(work -> basalt.equals(work.get("asset")))
        .singleElement()
        .satisfies(work -> assertThat(work).containsEntry("declared", false));
  }

  @Test
  default void what_becomes_of_a_material_is_told_with_the_game_and_to_who_deposits_it() {
    var text = "Obsidian is glass that a volcano made. ".repeat(20);
    var obsidian = material("Obsidian", "CC-BY-4.0", text);
    var game =
        gameWith(
            Map.of(
                "index.html",
                Samples.utf8("<p>"),
                "build.zip",
                Samples.zip(Map.of("o.txt", Samples.utf8(text)))));
    shelf().grace().awaitsProcessing(game);

    shelf().ada().releases("/api/materials/" + obsidian);
    shelf()
        .ada()
        .post("/api/materials/" + obsidian + "/withdrawal", Map.of("reason", "Cracked."))
        .expect(201);

    assertThat(shelf().visitor().get(game + "/materials").expect(200).list("undeclared").getFirst())
        .containsEntry("release", 2)
        .containsKey("withdrawn");
    assertThat(shelf().grace().get("/api/me/notices").expect(200).list("items"))
        .extracting(notice -> notice.get("kind"))
        .startsWith("material-withdrawn", "material-released");
  }

  @Test
  default void a_bomb_in_a_build_is_no_error_and_says_why_it_stays_shut() {
    var game =
        gameWith(Map.of("index.html", Samples.utf8("<p>"), "bomb.zip", Samples.zipBomb(200)));

    shelf().grace().awaitsProcessing(game);
    var opened = shelf().visitor().get(game + "/materials").expect(200).list("opened").getFirst();

    assertThat(opened.get("state")).isIn("partly", "unopened");
    assertThat(Answer.objects(opened, "gaps"))
        .extracting(gap -> gap.get("code"))
        .isEqualTo(List.of("ratio"));
  }
}
