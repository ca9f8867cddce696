package org.orrery.platform.harvest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.web.Language;

class CitingTest {

  private static final AssetId ID = AssetId.random();
  private static final Doi DOI = new Doi("10.5072/abc.1");

  private final Citing citing = new Citing();

  private static Citable dataset(String title, String... names) {
    return released(
        AssetType.MATERIAL,
        Map.of(
            "kind",
            "dataset",
            "title",
            Map.of("en", title, "zh", "企鹅的体型"),
            "contributors",
            List.of(names).stream().map(name -> Map.of("name", name)).toList()));
  }

  private static Citable released(AssetType type, Map<String, Object> description) {
    var release =
        new Release(
            ID,
            1,
            Optional.of("2.1"),
            Optional.empty(),
            Digest.of(description.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            "ada",
            Instant.parse("2026-11-22T06:46:00Z"),
            new Descriptions().read(type, description),
            List.of());
    return new Citable(
        release, 1, "https://orrery.example.org", "Orrery", Map.of(1, DOI), Optional.empty());
  }

  @Test
  void a_dataset_reads_as_the_apa_wants_it() {
    var citable = dataset("Penguin sizes", "R. J. Pike", "Natural Earth");

    assertThat(citing.cite(citable, CitationStyle.APA, Language.ENGLISH))
        .isEqualTo(
            "Pike, R. J., & Natural Earth. (2026). Penguin sizes (2.1) [dataset]. Orrery."
                + " https://doi.org/10.5072/abc.1");
  }

  @Test
  void a_dataset_reads_as_the_chinese_standard_wants_it() {
    var citable = dataset("Penguin sizes", "张三", "R. J. Pike");

    assertThat(citing.cite(citable, CitationStyle.GB_T_7714, Language.CHINESE))
        .startsWith("张三, PIKE R J. 企鹅的体型[DS/OL]. Orrery, 2026.")
        .contains("10.5072/abc.1");
  }

  @Test
  void chinese_names_are_not_inverted_in_any_style() {
    var citable = dataset("Penguin sizes", "欧阳修");

    for (var style : CitationStyle.values()) {
      for (var language : Language.values()) {
        assertThat(citing.cite(citable, style, language)).startsWith("欧阳修");
      }
    }
  }

  @Test
  void a_game_is_called_one() {
    var game = released(AssetType.GAME, Map.of("title", Map.of("en", "Star Hopper")));

    assertThat(citing.cite(game, CitationStyle.APA, Language.ENGLISH))
        .isEqualTo(
            "Orrery. (2026). Star Hopper (2.1) [Video game]. Orrery."
                + " https://doi.org/10.5072/abc.1");
  }

  @Test
  void many_readers_at_once_get_what_each_asked_for() throws Exception {
    var titles = List.of("Penguins", "Magnetars", "Fibrils", "Craters");
    try (var pool = Executors.newFixedThreadPool(4)) {
      var tasks =
          titles.stream()
              .<Callable<String>>map(
                  title ->
                      () ->
                          citing.cite(
                              dataset(title, "Natural Earth"), CitationStyle.APA, Language.ENGLISH))
              .toList();
      var cited = pool.invokeAll(tasks);
      for (var at = 0; at < titles.size(); at++) {
        assertThat(cited.get(at).get()).contains(titles.get(at));
      }
    }
  }
}
