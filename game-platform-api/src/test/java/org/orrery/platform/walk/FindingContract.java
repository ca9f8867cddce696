package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Search over what is released. */
public interface FindingContract extends OnAShelf {

  Duration SOON = Duration.ofSeconds(5);

  private static boolean finds(Answer results, String asset) {
    return results.list("hits").stream().anyMatch(hit -> asset.endsWith("/" + hit.get("id")));
  }

  private static List<Map<String, Object>> highlights(Answer results, String asset) {
    return results.list("hits").stream()
        .filter(hit -> asset.endsWith("/" + hit.get("id")))
        .flatMap(hit -> Answer.objects(hit, "highlights").stream())
        .toList();
  }

  private static Map<String, Object> counted(Answer results, String facet, String value) {
    return Answer.objects(Answer.object(results.json(), "facets"), facet).stream()
        .filter(count -> value.equals(count.get("value")))
        .findFirst()
        .orElse(Map.of());
  }

  @Test
  default void a_word_that_stands_only_inside_a_pdf_is_found_within_five_seconds() {
    var material = shelf().ada().begins("materials", Samples.material("Plain", "平常"));
    shelf()
        .ada()
        .puts(material, "deep/paper.pdf", Samples.pdf("On zeugmatography", "引力透镜观测"))
        .expect(201);

    shelf().ada().releases(material);

    for (var words : List.of("zeugmatography", "引力透镜")) {
      Patience.until(SOON, () -> finds(shelf().visitor().searches(words), material));
      assertThat(highlights(shelf().visitor().searches(words), material))
          .anySatisfy(
              highlight -> {
                var fragment = String.valueOf(highlight.get("fragment"));
                assertThat(highlight.get("file")).isEqualTo("deep/paper.pdf");
                assertThat(fragment).contains("<mark>");
                assertThat(fragment.replaceAll("</?mark>", "")).contains(words);
              });
    }
  }

  @Test
  default void what_stands_inside_models_and_tables_is_found_too() {
    assertThat(finds(shelf().visitor().searches("antenna"), shelf().magnetar())).isTrue();
    assertThat(finds(shelf().visitor().searches("flux"), shelf().magnetar())).isTrue();
  }

  @Test
  default void measures_of_files_are_told_and_narrow_a_search() {
    var table = shelf().ada().begins("materials", Samples.material("Tallying", "计数"));
    shelf().ada().puts(table, "tally.csv", Samples.utf8("day,count\n1,2\n2,3\n3,5\n")).expect(201);
    shelf().ada().releases(table);

    Patience.until(
        SOON,
        () -> finds(shelf().visitor().get("/api/search?rows=3&columns=..2").expect(200), table));

    assertThat(finds(shelf().visitor().get("/api/search?rows=4..").expect(200), table)).isFalse();
    assertThat(shelf().visitor().get("/api/search?rows=many").expectProblem(400).text("detail"))
        .contains("rows is 100");
    assertThat(shelf().visitor().get(table).list("files"))
        .anySatisfy(
            file ->
                assertThat(Answer.object(file, "measures"))
                    .containsEntry("rows", 3)
                    .containsEntry("columns", 2));
  }

  @Test
  default void facets_count_what_was_found() {
    var results = shelf().visitor().searches("quivers");
    var selected =
        shelf().visitor().get("/api/search?q=quivers&kind=document&license=CC-BY-4.0").expect(200);
    var none = shelf().visitor().get("/api/search?q=quivers&kind=audio").expect(200);

    assertThat(results.json()).containsEntry("total", 1).containsEntry("totalIsExact", true);
    for (var count :
        Map.of(
                "type", "material",
                "kind", "document",
                "license", "CC-BY-4.0",
                "subject", "astronomy.stars",
                "language", "zh",
                "year", "2026")
            .entrySet()) {
      assertThat(counted(results, count.getKey(), count.getValue()))
          .as(count.toString())
          .containsEntry("count", 1)
          .containsEntry("selected", false)
          .containsKey("label");
    }
    assertThat(selected.json()).containsEntry("total", 1);
    assertThat(counted(selected, "kind", "document")).containsEntry("selected", true);
    assertThat(none.json()).containsEntry("total", 0);
    assertThat(counted(none, "kind", "document")).containsEntry("count", 1);
  }

  @Test
  default void a_draft_is_not_found_and_a_hit_tells_what_it_is() {
    shelf().ada().begins("materials", Samples.material("Unfinished qwertzuiop", "未完成"));

    var hit = shelf().visitor().searches("quivers").list("hits").getFirst();

    assertThat(shelf().visitor().searches("qwertzuiop").json()).containsEntry("total", 0);
    assertThat(hit)
        .containsEntry("type", "material")
        .containsEntry("kind", "document")
        .containsEntry("license", "CC-BY-4.0")
        .containsEntry("files", 3)
        .containsEntry("contributors", List.of("ada"))
        .containsEntry("title", Map.of("en", "Notes on a magnetar", "zh", "磁星笔记"));
  }

  @Test
  default void pages_of_results_do_not_overlap() {
    for (var number = 1; number <= 5; number++) {
      shelf().ada().awaitsProcessing(shelf().released("Quasar " + number, "xylophonic"));
    }

    var ids = new HashSet<Object>();
    var path = "/api/search?q=xylophonic&limit=2";
    var page = shelf().visitor().get(path).expect(200);
    page.list("hits").forEach(hit -> ids.add(hit.get("id")));
    while (page.json().containsKey("next")) {
      page = shelf().visitor().get(path + "&cursor=" + page.text("next")).expect(200);
      assertThat(page.list("hits"))
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(ids.add(hit.get("id"))).isTrue());
    }

    assertThat(ids).hasSize(5);
    shelf().visitor().get("/api/search?q=x&cursor=nonsense").expectProblem(400);
  }

  @Test
  default void nothing_that_a_person_types_is_an_error() {
    for (var words :
        List.of(
            "\"",
            "((",
            "title:",
            "*",
            "a AND",
            "-",
            "~~",
            "\\",
            "磁*?",
            "<b>",
            "%",
            "x".repeat(4000))) {
      shelf().visitor().searches(words);
    }
    shelf().visitor().get("/api/search").expect(200);
    shelf().visitor().get("/api/search?limit=0").expectProblem(400);
    shelf().visitor().get("/api/search?sort=sideways").expectProblem(400);
    shelf().visitor().get("/api/search?colour=red").expectProblem(400);
  }
}
