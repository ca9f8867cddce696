package org.orrery.platform.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.DescriptionGenerators;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.harvest.schemaorg.SchemaOrg;

class ExportFormatTest {

  @Test
  void every_sample_is_read_in_every_format_by_others() {
    var samples = SampleReleases.all().toList();

    assertThat(samples).hasSizeGreaterThan(60);
    samples.forEach(Readers::readAll);
    samples.stream().map(SampleReleases::withdrawnWithoutDoi).forEach(Readers::readAll);
  }

  @Test
  void two_people_of_one_name_are_read_in_every_format() {
    var alike = Map.of("name", "Wang Wei");

    Readers.readAll(
        SampleReleases.described(
            AssetType.MATERIAL,
            Map.of(
                "kind",
                "image",
                "title",
                Map.of("en", "Twice"),
                "contributors",
                List.of(alike, alike, Map.of("name", "Marta Oliveira")),
                "license",
                "CC0-1.0")));
  }

  @Property(tries = 200)
  void whatever_is_described_is_read_in_every_format(@ForAll("descriptions") Description any) {
    Readers.readAll(SampleReleases.citable(any, List.of(SampleReleases.file("a & b.csv", 3))));
  }

  @Provide
  Arbitrary<Description> descriptions() {
    return DescriptionGenerators.descriptions();
  }

  @Property(tries = 300)
  void whatever_the_title_it_is_read_in_every_format(@ForAll("oddTitles") String title) {
    var json =
        Map.of(
            "kind",
            "image",
            "title",
            Map.of("en", title),
            "description",
            Map.of("en", title + "\n\n" + title),
            "contributors",
            List.of(Map.of("name", title), Map.of("name", "A. " + title)),
            "keywords",
            List.of(title.length() > 90 ? "long" : title),
            "license",
            "LicenseRef-Museum OR MIT");

    Readers.readAll(SampleReleases.described(AssetType.MATERIAL, json));
  }

  @Provide
  Arbitrary<String> oddTitles() {
    var odd =
        Stream.of(
            "{",
            "}",
            "}}",
            "\\",
            "\\}",
            "%",
            "$x$",
            "#",
            "_",
            "~",
            "^",
            "&",
            "\"",
            "'",
            "“",
            "<",
            "]]>",
            "<!--",
            "--",
            "</script>",
            "<script>",
            "&amp;",
            " and ",
            ", ",
            ": ",
            "- ",
            "\t",
            "🪐",
            "👩‍🔬",
            "é",
            "עברית",
            "العربية",
            "\u2028",
            "蟹状星云",
            "a",
            "Z",
            "@",
            "=",
            "|",
            "TY  - ",
            "null",
            "true",
            "1e5",
            "* ",
            "`",
            "[x](y)",
            "\u00a0");
    return Arbitraries.of(odd.toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .map(text -> text.length() % 7 == 0 ? text + "long ".repeat(40) : text)
        .map(text -> text.strip() + "x");
  }

  @Test
  void control_characters_and_lone_surrogates_are_left_out() {
    assertThat(Plain.clean("a\u0000b\u001bc\ud800d\ufffee\u0085f")).isEqualTo("abcdef");
    assertThat(Plain.cut("🪐".repeat(10), 5)).isEqualTo("🪐🪐…");
    assertThat(Plain.text("# Head\n\n**bold** [link](https://x.example)\n\n- one\n- two"))
        .contains("bold", "one")
        .doesNotContain("**");
  }

  @Test
  void no_title_ends_the_script_element_that_holds_it() {
    var citable =
        SampleReleases.described(
            AssetType.MATERIAL,
            Map.of("title", Map.of("en", "</script><img src=x onerror=alert(1)>"), "kind", "map"));

    var text = SchemaOrg.inHtml(citable);

    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(Json.object(text).get("name")).isEqualTo("</script><img src=x onerror=alert(1)>");
  }
}
