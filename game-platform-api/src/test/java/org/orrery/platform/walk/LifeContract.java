package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Withdrawing and reinstating, what changes between releases, and whom an asset belongs to. */
public interface LifeContract extends OnAShelf {

  Map<String, String> REASON = Map.of("reason", "A calibration was wrong.");

  private static String id(String asset) {
    return asset.substring(asset.lastIndexOf('/') + 1);
  }

  private Answer withdraws(Caller caller, String asset) {
    return caller.post(asset + "/withdrawal", REASON);
  }

  private boolean isFound(String words, String asset) {
    return shelf().visitor().searches(words).list("hits").stream()
        .anyMatch(hit -> id(asset).equals(hit.get("id")));
  }

  /** A game of Grace's that declares the material. */
  private String aGameWith(String material) {
    var description =
        Shelf.otherwise(
            Samples.game("Made of it", "由它制成"),
            "materials",
            List.of(Map.of("asset", id(material), "release", 1)));
    var game = shelf().grace().begins("games", description);
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>play</p>")).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  private List<Map<String, Object>> noticesOf(Caller caller, String asset) {
    return caller.get("/api/me/notices?limit=100").expect(200).list("items").stream()
        .filter(notice -> id(asset).equals(notice.get("asset")))
        .toList();
  }

  @Test
  default void a_withdrawn_material_leaves_a_tombstone_and_can_be_reinstated() {
    var material = shelf().released("Wobbly parallaxes", "wobblyparallax inside");
    shelf().ada().awaitsProcessing(material);
    Patience.until(Duration.ofSeconds(20), () -> isFound("wobblyparallax", material));

    var withdrawal = withdraws(shelf().ada(), material).expect(201);

    assertThat(withdrawal.json())
        .containsEntry("reason", REASON.get("reason"))
        .containsEntry("by", "ada")
        .containsEntry("as", "depositor")
        .containsKey("at");
    var tombstone = shelf().visitor().get(material).expect(200).json();
    assertThat(tombstone).containsEntry("withdrawn", withdrawal.json()).containsKey("digest");
    for (var bytes : List.of("/files/notes.txt", "/archive", "/processing")) {
      shelf().visitor().get(material + bytes).expectProblem(410);
      shelf().ada().get(material + bytes).expectProblem(410);
    }
    shelf().visitor().get(material + "/releases").expect(200);
    withdraws(shelf().ada(), material).expectProblem(409);
    shelf().ada().post(material + "/draft/release", Map.of()).expectProblem(409);
    Patience.until(Duration.ofSeconds(20), () -> !isFound("wobblyparallax", material));

    shelf().grace().delete(material + "/withdrawal").expectProblem(403);
    shelf().ada().delete(material + "/withdrawal").expect(204);

    shelf().visitor().get(material + "/files/notes.txt").expect(200);
    assertThat(shelf().visitor().get(material).json()).doesNotContainKey("withdrawn");
    Patience.until(Duration.ofSeconds(20), () -> isFound("wobblyparallax", material));
  }

  @Test
  default void what_a_curator_withdrew_only_a_curator_reinstates() {
    var material = shelf().released("Doubtful", "doubtful");
    withdraws(shelf().visitor(), material).expectProblem(401);
    withdraws(shelf().grace(), material).expectProblem(403);

    withdraws(shelf().vera(), material).expect(201);

    shelf().ada().delete(material + "/withdrawal").expectProblem(403);
    shelf().vera().delete(material + "/withdrawal").expect(204);
    shelf().vera().delete(material + "/withdrawal").expectProblem(404);
    assertThat(noticesOf(shelf().ada(), material).stream().map(notice -> notice.get("kind")))
        .containsExactly("own-reinstated", "own-withdrawn");
  }

  @Test
  default void a_withdrawn_game_is_played_nowhere() {
    var game = aGameWith(shelf().magnetar());
    var played = "/played/" + id(game) + "/1/index.html";
    shelf().visitor().get("/play/" + id(game) + "/").expect(200);

    withdraws(shelf().grace(), game).expect(201);

    shelf().visitor().get("/play/" + id(game) + "/").expect(410);
    shelf().visitor().at(shelf().platform().playOrigin()).get(played).expect(410);
  }

  @Test
  default void games_and_their_owners_are_told_of_a_withdrawn_material() {
    var material = shelf().released("Used and gone", "used");
    var game = aGameWith(material);
    assertThat(shelf().visitor().get(game).json()).doesNotContainKey("withdrawnMaterials");

    withdraws(shelf().ada(), material).expect(201);

    assertThat(shelf().visitor().get(game).expect(200).list("withdrawnMaterials"))
        .singleElement()
        .satisfies(
            gone ->
                assertThat(gone)
                    .containsEntry("asset", id(material))
                    .containsEntry("reason", REASON.get("reason")));
    var notice = noticesOf(shelf().grace(), material).getFirst();
    assertThat(notice)
        .containsEntry("kind", "material-withdrawn")
        .containsEntry("game", id(game))
        .containsEntry("reason", REASON.get("reason"))
        .doesNotContainKey("readAt");
    shelf().grace().post("/api/me/notices/" + notice.get("id") + "/read", Map.of()).expect(204);
    shelf()
        .ada()
        .post("/api/me/notices/" + notice.get("id") + "/read", Map.of())
        .expectProblem(404);
    assertThat(noticesOf(shelf().grace(), material).getFirst()).containsKey("readAt");
    shelf().grace().post("/api/me/notices/read", Map.of("until", notice.get("id"))).expect(204);
    shelf().grace().post("/api/me/notices/read", Map.of()).expectProblem(422);
    shelf().visitor().get("/api/me/notices").expectProblem(401);
  }

  @Test
  default void what_differs_between_releases_is_told() {
    var ada = shelf().ada();
    var material = ada.begins("materials", Samples.material("Drifting", "漂移"));
    ada.puts(material, "kept.txt", Samples.utf8("kept")).expect(201);
    ada.puts(material, "old.txt", Samples.utf8("moved")).expect(201);
    ada.puts(material, "data.csv", Samples.utf8("a,b")).expect(201);
    ada.releases(material);
    ada.delete(material + "/draft/files/old.txt").expect(204);
    ada.puts(material, "new.txt", Samples.utf8("moved")).expect(201);
    ada.puts(material, "data.csv", Samples.utf8("a,b,c")).expect(200);
    ada.patch(material + "/draft", Map.of("license", "CC0-1.0"), "If-Match", "*").expect(200);

    var would = ada.get(material + "/draft/changes").expect(200);
    ada.releases(material);
    var did = shelf().visitor().get(material + "/releases/2/changes?since=1").expect(200);

    assertThat(did.json()).isEqualTo(would.json());
    var files = Answer.object(did.json(), "files");
    assertThat(Answer.objects(files, "added")).isEmpty();
    assertThat(Answer.objects(files, "removed")).isEmpty();
    assertThat(Answer.objects(files, "changed")).hasSize(1);
    assertThat(Answer.objects(files, "renamed"))
        .singleElement()
        .satisfies(
            renamed -> {
              assertThat(Answer.object(renamed, "before")).containsEntry("path", "old.txt");
              assertThat(Answer.object(renamed, "after")).containsEntry("path", "new.txt");
            });
    assertThat(did.list("licenses"))
        .containsExactly(Map.of("before", "CC-BY-4.0", "after", "CC0-1.0"));
    assertThat(shelf().visitor().get(material + "/releases/2/changes").json())
        .isEqualTo(did.json());
    var all = shelf().visitor().get(material + "/releases/1/changes").expect(200).json();
    assertThat(Answer.objects(Answer.object(all, "files"), "added")).hasSize(3);
    shelf().visitor().get(material + "/releases/2/changes?since=2").expectProblem(422);
    shelf().visitor().get(material + "/releases/3/changes").expectProblem(404);
    shelf().visitor().get(material + "/releases/0/changes").expectProblem(400);
    shelf().visitor().get(material + "/releases/2/changes?from=1").expectProblem(400);
    shelf().visitor().get(material + "/draft/changes").expectProblem(401);
  }

  @Test
  default void co_depositors_work_on_a_draft_together() {
    var emmy = shelf().platform().somebody("emmy", "developer", "researcher");
    var ada = shelf().ada();
    var embargo = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
    var material =
        ada.begins(
            "materials",
            Shelf.otherwise(Samples.material("Shared", "共享"), "embargoUntil", embargo));
    ada.puts(material, "shared.txt", Samples.utf8("ours")).expect(201);
    emmy.get(material + "/draft").expectProblem(404);

    var added = ada.put(material + "/depositors/emmy", Map.of()).expect(201);
    ada.put(material + "/depositors/emmy", Map.of()).expect(200);
    assertThat(added.json()).containsEntry("owner", "ada").containsEntry("total", 0);
    emmy.get(material + "/draft").expectProblem(404);
    shelf().grace().put(material + "/depositors/grace", Map.of()).expectProblem(403);
    var joined = emmy.put(material + "/depositors/emmy", Map.of()).expect(200);

    assertThat(joined.json()).containsEntry("total", 1);
    emmy.puts(material, "hers.txt", Samples.utf8("hers")).expect(201);
    emmy.releases(material);
    emmy.get(material + "/files/shared.txt").expect(200);
    shelf().grace().get(material + "/files/shared.txt").expectProblem(403);
    emmy.get(material + "/depositors").expect(200);
    emmy.put(material + "/depositors/vera", Map.of()).expectProblem(403);
    emmy.post(material + "/transfer", Map.of("to", "emmy")).expectProblem(403);
    ada.put(material + "/depositors/grace", Map.of()).expectProblem(409);
    ada.put(material + "/depositors/nobody-here", Map.of()).expectProblem(404);
    shelf().grace().get(material + "/depositors").expectProblem(404);
    emmy.delete(material + "/depositors/emmy").expect(204);
    emmy.get(material + "/draft").expectProblem(404);
    emmy.get(material + "/files/shared.txt").expectProblem(403);
  }

  @Test
  default void an_asset_gets_another_owner_when_they_accept() {
    var lise = shelf().platform().somebody("lise-m", "developer", "researcher");
    var ada = shelf().ada();
    var material = shelf().released("To be given", "given");
    ada.post(material + "/transfer", Map.of("to", "grace")).expectProblem(422);
    ada.post(material + "/transfer", Map.of()).expectProblem(422);

    var offer = ada.post(material + "/transfer", Map.of("to", "lise-m")).expect(201);

    assertThat(offer.json()).containsEntry("from", "ada").containsEntry("to", "lise-m");
    ada.post(material + "/transfer", Map.of("to", "lise-m")).expectProblem(409);
    lise.get(material + "/transfer").expect(200);
    shelf().grace().get(material + "/transfer").expectProblem(404);
    ada.post(material + "/transfer/acceptance", Map.of()).expectProblem(404);
    lise.delete(material + "/transfer").expect(204);
    lise.post(material + "/transfer/acceptance", Map.of()).expectProblem(404);
    ada.post(material + "/transfer", Map.of("to", "lise-m")).expect(201);
    assertThat(lise.post(material + "/transfer/acceptance", Map.of()).expect(200).json())
        .containsEntry("owner", "lise-m");
    ada.get(material + "/draft").expectProblem(404);
    lise.get(material + "/draft").expect(200);
    assertThat(shelf().visitor().get(material).json()).containsEntry("releasedBy", "ada");
    assertThat(noticesOf(ada, material).stream().map(notice -> notice.get("kind")))
        .containsExactly("transfer-accepted", "transfer-declined");
  }

  @Test
  default void an_embargo_of_more_than_ten_years_is_refused() {
    var longest = LocalDate.now(ZoneOffset.UTC).plusYears(10).plusDays(2).toString();
    var material =
        shelf()
            .ada()
            .begins(
                "materials",
                Shelf.otherwise(Samples.material("Locked", "封存"), "embargoUntil", longest));
    shelf().ada().puts(material, "a.txt", Samples.utf8("a")).expect(201);

    assertThat(
            shelf()
                .ada()
                .post(material + "/draft/release", Map.of())
                .expectProblem(409)
                .list("problems"))
        .singleElement()
        .satisfies(problem -> assertThat(problem).containsEntry("pointer", "/embargoUntil"));
  }

  @Test
  default void sessions_are_ones_own() {
    assertThat(shelf().ada().get("/api/me/sessions").expect(200).json()).containsKey("items");
    shelf().ada().delete("/api/me/sessions/nothing").expectProblem(404);
    shelf().visitor().get("/api/me/sessions").expectProblem(401);
  }
}
