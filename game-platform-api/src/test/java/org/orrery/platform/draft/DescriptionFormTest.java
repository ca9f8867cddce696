package org.orrery.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.web.Form;

class DescriptionFormTest {

  private static final String MATERIAL =
      """
      {"kind": "model", "title": {"en": "Saturn", "zh": "土星", "zh-Hant": "土星"},
       "description": {"en": "Rings."},
       "contributors": [{"name": "Ada", "orcid": "0000-0002-1825-0097", "roles": ["creator", "software"]},
                        {"name": "An institute", "affiliation": "Here"}],
       "license": "CC0-1.0", "subjects": ["astronomy.solar-system"], "keywords": ["ring", "planet"],
       "languages": ["en"], "year": -450, "source": "https://example.org/",
       "relations": [{"target": "doi:10.1/x", "type": "IsDerivedFrom"}],
       "fidelity": {"units": "km", "uncertainty": {"en": "1 km"}, "falseColour": true,
                    "supports": [{"en": "Rings are thin", "zh": "环很薄"}, {"en": "and wide"}]},
       "embargoUntil": "2027-01-01"}
      """;

  private static final String GAME =
      """
      {"title": {"zh": "寻星"}, "summary": {"en": "Find stars."}, "ages": {"from": 8}, "players": {"from": 1, "to": 2},
       "platforms": ["web", "kiosk"], "engine": "Godot", "learningOutcomes": [{"en": "Stars differ"}],
       "accessibility": {"features": ["largePrint", "captions", "smell"], "controls": ["touch"]},
       "curriculum": ["MS-ESS1-1", "ISCED 2", {"en": "Our school"}],
       "evidence": {"level": "rationale", "summary": {"en": "It is tried"}, "sources": ["https://a.example/x,y", "doi:10.1/x"]},
       "screenshots": [{"path": "a b.png", "alt": {"en": "A ship", "zh": "船"}}, {"path": "b.png"}],
       "trailer": "film.mp4", "press": [{"title": "Seen", "url": "https://b.example/", "date": "2026-05-04"}],
       "licensing": {"open": true, "contact": {"en": "Ask"}},
       "contentRating": {"Own": "9", "PEGI": "3", "violence": "some"}, "homepage": "https://example.org/",
       "materials": [{"asset": "00azj-kfr1r", "release": 2, "modified": true}]}
      """;

  @Test
  void a_material_comes_back_from_its_form_as_it_was() {
    var json = Json.object(MATERIAL);

    assertThat(DescriptionForm.json(AssetType.MATERIAL, shown(AssetType.MATERIAL, json), json))
        .isEqualTo(json);
  }

  @Test
  void a_game_comes_back_from_its_form_as_it_was() {
    var json = Json.object(GAME);

    assertThat(DescriptionForm.json(AssetType.GAME, shown(AssetType.GAME, json), json))
        .isEqualTo(json);
  }

  @Test
  void what_is_emptied_is_gone() {
    var before = Json.object("{\"title\": {\"en\": \"A\", \"zh\": \"B\"}, \"year\": 2020}");
    var typed = Form.filled(Map.of("title.en", "A", "title.zh", " ", "year", ""));

    assertThat(DescriptionForm.json(AssetType.MATERIAL, typed, before))
        .isEqualTo(Map.of("title", Map.of("en", "A")));
  }

  @Test
  void a_row_where_nothing_was_typed_is_none() {
    var typed =
        Form.filled(
            Map.of(
                "contributors.0.name",
                "",
                "contributors.1.name",
                "Ada",
                "relations.0.type",
                "IsPartOf"));

    assertThat(DescriptionForm.json(AssetType.MATERIAL, typed, Map.of()))
        .isEqualTo(Map.of("contributors", List.of(Map.of("name", "Ada"))));
  }

  @Test
  void a_screenshot_that_is_described_and_not_named_is_kept_for_the_rules_to_refuse() {
    var typed = Form.filled(Map.of("screenshots.1.alt.en", "A ship"));

    assertThat(DescriptionForm.json(AssetType.GAME, typed, Map.of()))
        .isEqualTo(Map.of("screenshots", List.of(Map.of("alt", Map.of("en", "A ship")))));
  }

  @Test
  void ticks_and_own_words_go_together() {
    var typed =
        Form.of(
            Map.of(
                "accessibility.features",
                List.of("captions", "largePrint"),
                "accessibility.features.other",
                List.of("smell，taste")));

    assertThat(DescriptionForm.json(AssetType.GAME, typed, Map.of()))
        .isEqualTo(
            Map.of(
                "accessibility",
                Map.of("features", List.of("captions", "largePrint", "smell", "taste"))));
  }

  @Test
  void a_year_that_is_no_number_is_kept_for_the_rules_to_refuse() {
    var typed = Form.filled(Map.of("year", "last year"));

    assertThat(DescriptionForm.json(AssetType.MATERIAL, typed, Map.of()))
        .isEqualTo(Map.of("year", "last year"));
  }

  @Test
  void words_may_have_commas_of_either_script_between_them() {
    var typed = Form.filled(Map.of("keywords", "star, 恒星，planet、行星"));

    assertThat(DescriptionForm.json(AssetType.MATERIAL, typed, Map.of()))
        .isEqualTo(Map.of("keywords", List.of("star", "恒星", "planet", "行星")));
  }

  private static Form shown(AssetType type, Map<String, Object> json) {
    return Form.of(new LinkedHashMap<>(DescriptionForm.form(type, json).values()));
  }
}
