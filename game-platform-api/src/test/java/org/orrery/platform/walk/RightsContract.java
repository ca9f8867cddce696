package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** Whether materials may be used together. */
public interface RightsContract extends OnAShelf {

  private String under(String license) {
    var title = "Under " + license;
    var material =
        shelf()
            .ada()
            .begins(
                "materials", Shelf.otherwise(Samples.material(title, title), "license", license));
    shelf().ada().puts(material, "one.txt", Samples.utf8(license)).expect(201);
    shelf().ada().releases(material);
    return id(material);
  }

  private static String id(String address) {
    return address.substring("/api/materials/".length());
  }

  private static Map<String, Object> use(boolean commercial, boolean modified, String result) {
    return Map.of("commercial", commercial, "modified", modified, "result", result);
  }

  private Answer asked(Map<String, Object> use, Object... items) {
    return shelf().visitor().post("/api/rights/check", Map.of("items", List.of(items), "use", use));
  }

  private Answer checked(Map<String, Object> use, String... assets) {
    var items = java.util.Arrays.stream(assets).map(asset -> Map.of("asset", asset)).toArray();
    return asked(use, items).expect(200);
  }

  private static List<String> codes(Map<String, Object> json) {
    return Answer.objects(json, "reasons").stream()
        .map(reason -> String.valueOf(reason.get("code")))
        .toList();
  }

  @Test
  default void a_verdict_tells_its_reasons_in_both_languages_and_that_it_is_no_advice() {
    var id = id(shelf().magnetar());

    var answer = checked(use(true, false, "closed"), id);

    assertThat(answer.text("verdict")).isEqualTo("conditions");
    assertThat(answer.list("conflicts")).isEmpty();
    assertThat(Answer.object(answer.json(), "notice"))
        .hasEntrySatisfying("en", en -> assertThat((String) en).contains("no legal advice"))
        .hasEntrySatisfying("zh", zh -> assertThat((String) zh).contains("法律"));
    assertThat(answer.list("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item)
                  .containsEntry("asset", id)
                  .containsEntry("release", 1)
                  .containsEntry("license", "CC-BY-4.0")
                  .containsEntry("verdict", "conditions")
                  .doesNotContainKeys("path", "taken");
              assertThat(codes(item)).containsExactly("credit");
              assertThat(Answer.objects(item, "reasons").getFirst()).containsKeys("en", "zh");
            });
  }

  @Test
  default void licences_that_contradict_each_other_are_named() {
    var shareAlike = under("CC-BY-SA-4.0");
    var nonCommercial = under("CC-BY-NC-SA-4.0");

    var merged = checked(use(false, true, "share-alike"), shareAlike, nonCommercial);
    var sideBySide = checked(use(false, false, "closed"), shareAlike, nonCommercial);
    var sold = checked(use(true, false, "closed"), shareAlike, nonCommercial);

    assertThat(merged.text("verdict")).isEqualTo("conflict");
    assertThat(merged.list("conflicts"))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(Answer.objects(conflict, "between"))
                  .extracting(item -> item.get("asset"))
                  .containsExactlyInAnyOrder(shareAlike, nonCommercial);
              assertThat(Answer.object(conflict, "reason"))
                  .containsEntry("code", "share-alike-with-non-commercial");
            });
    assertThat(sideBySide.text("verdict")).isEqualTo("conditions");
    assertThat(sold.text("verdict")).isEqualTo("conflict");
  }

  @Test
  default void a_file_under_a_licence_of_its_own_is_judged_by_itself() {
    var material = shelf().ada().begins("materials", Samples.material("Mixed", "混合"));
    for (var path : List.of("free.txt", "数据/strict.txt")) {
      shelf().ada().puts(material, Shelf.inAddress(path), Samples.utf8(path)).expect(201);
    }
    shelf()
        .ada()
        .patch(
            material + "/draft/files/" + Shelf.inAddress("数据/strict.txt"),
            Map.of("license", "CC-BY-NC-4.0 OR LicenseRef-deal"))
        .expect(204);
    shelf().ada().releases(material);
    var id = id(material);
    var sold = use(true, false, "closed");

    var whole = checked(sold, id);
    var narrowed =
        asked(sold, Map.of("asset", id, "release", 1, "files", List.of("free.txt"))).expect(200);

    assertThat(whole.text("verdict")).isEqualTo("ask");
    assertThat(whole.list("items")).hasSize(2);
    assertThat(whole.list("items").getFirst())
        .containsEntry("verdict", "conditions")
        .doesNotContainKey("path");
    assertThat(whole.list("items").getLast())
        .containsEntry("path", "数据/strict.txt")
        .containsEntry("verdict", "ask")
        .containsEntry("taken", "LicenseRef-deal");
    assertThat(narrowed.text("verdict")).isEqualTo("conditions");
    assertThat(narrowed.list("items"))
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("path", "free.txt"));
  }

  @Test
  default void whatever_is_not_there_is_pointed_at_all_at_once() {
    var id = id(shelf().magnetar());
    var sold = use(true, false, "closed");

    var answer =
        asked(
            sold,
            Map.of("asset", "aaaaa-aaaaa"),
            Map.of("asset", "00000-00098"),
            Map.of("asset", id, "release", 7),
            Map.of("asset", id, "files", List.of("paper.pdf", "nothing.txt")),
            Map.of("asset", id),
            Map.of("assets", id),
            "an id");

    assertThat(answer.expectProblem(422).pointers())
        .contains(
            "/items/0/asset",
            "/items/1/asset",
            "/items/2/release",
            "/items/3/files/1",
            "/items/5/asset",
            "/items/5/assets",
            "/items/6");
    assertThat(asked(sold, Map.of("asset", id, "files", List.of())).expectProblem(422).pointers())
        .containsExactly("/items/0/files");
    assertThat(asked(sold).expectProblem(422).pointers()).containsExactly("/items");
  }

  @Test
  default void what_is_not_said_of_the_use_is_never_taken_for_the_milder() {
    var items = List.of(Map.of("asset", id(shelf().magnetar())));
    var visitor = shelf().visitor();

    assertThat(
            visitor.post("/api/rights/check", Map.of("items", items)).expectProblem(422).pointers())
        .containsExactly("/use");
    assertThat(
            visitor
                .post("/api/rights/check", Map.of("items", items, "use", Map.of()))
                .expectProblem(422)
                .pointers())
        .containsExactlyInAnyOrder("/use/commercial", "/use/modified");
    var use = new LinkedHashMap<String, Object>(use(true, true, "free"));
    use.put("colour", "red");
    assertThat(
            visitor
                .post("/api/rights/check", Map.of("items", items, "use", use))
                .expectProblem(422)
                .pointers())
        .containsExactlyInAnyOrder("/use/result", "/use/colour");
  }

  @Test
  default void a_draft_that_was_never_released_cannot_be_checked() {
    var draft = id(shelf().ada().begins("materials", Samples.material("Hidden", "隐藏")));
    var body = Map.of("items", List.of(Map.of("asset", draft)), "use", use(false, false, "closed"));

    assertThat(shelf().ada().post("/api/rights/check", body).expectProblem(422).pointers())
        .containsExactly("/items/0/asset");
  }
}
