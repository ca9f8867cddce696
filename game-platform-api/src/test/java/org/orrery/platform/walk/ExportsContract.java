package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.json.Json;

/** Releases in the formats of others, and as citations. */
interface ExportsContract extends OnAShelf {

  private String export(String format) {
    return shelf().magnetar() + "/export/" + format;
  }

  @Test
  default void a_release_is_exported_under_each_formats_media_type() {
    var types =
        Map.of(
            "datacite.xml", "application/vnd.datacite.datacite+xml",
            "datacite.json", "application/vnd.datacite.datacite+json",
            "schema-org.jsonld", "application/ld+json",
            "ro-crate.json", "application/ld+json",
            "bibtex", "application/x-bibtex",
            "ris", "application/x-research-info-systems",
            "csl.json", "application/vnd.citationstyles.csl+json",
            "cff", "application/yaml");

    types.forEach(
        (format, type) -> {
          var answer = shelf().visitor().get(export(format) + "?release=1").expect(200);
          assertThat(answer.header("Content-Type")).startsWith(type);
          assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=");
          assertThat(answer.content()).contains("Notes on a magnetar");
          var tag = answer.header("ETag");
          shelf().visitor().get(export(format) + "?release=1", "If-None-Match", tag).expect(304);
          shelf().visitor().head(export(format)).expect(200);
        });
  }

  @Test
  default void exports_name_the_page_where_no_doi_is() {
    var page = shelf().magnetar().substring("/api".length()) + "?release=1";

    assertThat(shelf().visitor().get(export("csl.json")).expect(200).content())
        .contains(shelf().platform().origin() + page);
  }

  @Test
  default void a_format_that_is_none_is_not_found_and_the_known_are_named() {
    var problem = shelf().visitor().get(export("marc")).expectProblem(404);

    assertThat(problem.text("detail")).contains("datacite.xml", "bibtex");
    shelf().visitor().get(export("bibtex") + "?format=x").expectProblem(400);
    shelf().visitor().get(export("bibtex") + "?release=99").expectProblem(404);
  }

  @Test
  default void a_release_is_cited_on_one_line_in_either_style_and_language() {
    var citation = shelf().magnetar() + "/citation";

    var apa = shelf().visitor().get(citation).expect(200);
    var standard = shelf().visitor().get(citation + "?style=gb-t-7714&lang=zh").expect(200);
    var json =
        shelf().visitor().get(citation + "?lang=zh", "Accept", "application/json").expect(200);

    assertThat(apa.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(apa.content()).contains("Notes on a magnetar (Version 1)").doesNotContain("\n");
    assertThat(standard.content()).contains("磁星笔记[").doesNotStartWith("[1]");
    assertThat(json.json())
        .containsEntry("style", "gb-t-7714")
        .containsEntry("lang", "zh")
        .containsKey("text");
    shelf().visitor().get(citation + "?style=harvard").expectProblem(400);
    shelf().visitor().get(citation + "?lang=de").expectProblem(400);
  }

  @Test
  default void the_page_holds_linked_data_and_the_citation_in_the_style_asked_for() {
    var page = shelf().magnetar().substring("/api".length());

    var english = shelf().visitor().get(page).expect(200).content();
    var other = shelf().visitor().get(page + "?cite=gb-t-7714&lang=en").expect(200).content();

    var script = "<script type=\"application/ld+json\">";
    var start = english.indexOf(script) + script.length();
    var linked = Json.object(english.substring(start, english.indexOf("</script>", start)));
    assertThat(linked).containsEntry("name", "Notes on a magnetar");
    assertThat(english).contains("export/datacite.xml?release=1");
    assertThat(other).contains("Notes on a magnetar[");
  }
}
