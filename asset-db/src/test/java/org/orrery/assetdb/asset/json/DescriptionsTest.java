package org.orrery.assetdb.asset.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.json.Json;

class DescriptionsTest {

  private final Descriptions descriptions = new Descriptions();

  @Provide
  Arbitrary<Description> any() {
    return DescriptionGenerators.descriptions();
  }

  @Property(tries = 300)
  void every_description_is_read_back_as_it_was_written(@ForAll("any") Description description) {
    var text = Json.text(descriptions.write(description));

    assertThat(descriptions.read(description.type(), Json.object(text))).isEqualTo(description);
  }

  @Property(tries = 300)
  void the_canonical_form_is_the_same_after_reading(@ForAll("any") Description description) {
    var canonical = Json.canonical(descriptions.write(description));
    var read =
        descriptions.read(
            description.type(), Json.object(new String(canonical, StandardCharsets.UTF_8)));

    assertThat(read).isEqualTo(description);
    assertThat(Json.canonical(descriptions.write(read))).isEqualTo(canonical);
  }

  private List<Violation> faults(AssetType type, String json) {
    var refusal =
        catchThrowableOfType(
            Refusal.Invalid.class,
            () -> descriptions.read(type, Json.object(json.replace('\'', '"'))));
    return refusal == null ? List.of() : refusal.violations();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'kind': 'poem'}                                        | /kind
          {'title': 'plain'}                                      | /title
          {'title': {}}                                           | /title
          {'title': {'en': null}}                                 | /title
          {'title': {'fr': 'Étoile'}}                             | /title/fr
          {'title': {'en': ' '}}                                  | /title/en
          {'title': {'en': 5}}                                    | /title/en
          {'license': 'Free'}                                     | /license
          {'subjects': ['astrology']}                             | /subjects/0
          {'subjects': 'astronomy'}                               | /subjects
          {'keywords': ['a', null]}                               | /keywords/1
          {'keywords': [['a']]}                                   | /keywords/0
          {'languages': ['english!']}                             | /languages/0
          {'year': 'soon'}                                        | /year
          {'year': 9999}                                          | /year
          {'source': 'javascript:alert(1)'}                       | /source
          {'source': 'https://'}                                  | /source
          {'relations': [{'type': 'IsDerivedFrom'}]}              | /relations/0/target
          {'relations': [{'target': 'doi:10.1/x'}]}               | /relations/0/type
          {'fidelity': {'falseColour': 'yes'}}                    | /fidelity/falseColour
          {'fidelity': {'uncertainty': {}}}                       | /fidelity/uncertainty
          {'fidelity': {'supports': [{'en': null}]}}              | /fidelity/supports/0
          {'fidelity': {'trust': 1}}                              | /fidelity/trust
          {'embargoUntil': '2027-13-01'}                          | /embargoUntil
          {'contributors': [{'name': ''}]}                        | /contributors/0/name
          {'contributors': [{}]}                                  | /contributors/0/name
          {'contributors': [{'name': 'A', 'roles': ['boss']}]}    | /contributors/0/roles/0
          {'contributors': [{'name': 'A', 'orcid': '0000-0000-0000-0000'}]} | /contributors/0/orcid
          {'colour/~': 'red'}                                     | /colour~1~0
          {'summary': {'en': 'only games have one'}}              | /summary
          """)
  void each_fault_of_a_material_is_told_with_its_pointer(String json, String pointer) {
    assertThat(faults(AssetType.MATERIAL, json))
        .extracting(Violation::pointer)
        .first()
        .isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'ages': {'from': 12, 'to': 8}}                         | /ages/to
          {'ages': {'from': -1}}                                  | /ages/from
          {'minutes': 5}                                          | /minutes
          {'players': {'many': 1}}                                | /players/many
          {'platforms': ['amiga']}                                | /platforms/0
          {'accessibility': {'features': [1]}}                    | /accessibility/features/0
          {'contentRating': {'PEGI': 3}}                          | /contentRating/PEGI
          {'contentRating': {' ': '3'}}                           | /contentRating/
          {'playUrl': 'ftp://x.example/'}                         | /playUrl
          {'materials': [{'release': 1}]}                         | /materials/0/asset
          {'materials': [{'asset': '00000-00000'}]}               | /materials/0/asset
          {'materials': [{'asset': '00000-00032', 'release': 0}]} | /materials/0/release
          {'learningOutcomes': [7]}                               | /learningOutcomes/0
          {'evidence': {'level': 'certain'}}                      | /evidence/level
          {'evidence': {'sources': ['a book']}}                   | /evidence/sources/0
          {'evidence': {'proof': 1}}                              | /evidence/proof
          {'screenshots': [{'alt': {'en': 'A ship'}}]}            | /screenshots/0/path
          {'screenshots': [{'path': '../a.png'}]}                 | /screenshots/0/path
          {'trailer': 'http://film.example/1'}                    | /trailer
          {'trailer': '/a.mp4'}                                   | /trailer
          {'press': [{'url': 'https://a.example/'}]}              | /press/0/title
          {'press': [{'title': 'A', 'url': 'a'}]}                 | /press/0/url
          {'press': [{'title': 'A'}]}                             | /press/0/url
          {'licensing': {'open': 'yes'}}                          | /licensing/open
          {'kind': 'model'}                                       | /kind
          """)
  void each_fault_of_a_game_is_told_with_its_pointer(String json, String pointer) {
    assertThat(faults(AssetType.GAME, json))
        .extracting(violation -> violation.pointer().strip())
        .first()
        .isEqualTo(pointer);
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(
            faults(
                AssetType.MATERIAL,
                "{'kind': 'poem', 'title': {'fr': 'x'}, 'year': 'soon', 'x': 1, 'keywords': [1, 2]}"))
        .extracting(Violation::pointer)
        .contains("/kind", "/title/fr", "/year", "/x", "/keywords/0", "/keywords/1");
  }

  @Test
  void limits_are_kept() {
    var many = "['k" + "','k".repeat(0) + "'" + ",'k'".repeat(100) + "]";

    assertThat(faults(AssetType.MATERIAL, "{'keywords': " + many + "}")).hasSize(1);
    assertThat(faults(AssetType.MATERIAL, "{'title': {'en': '" + "x".repeat(301) + "'}}"))
        .hasSize(1);
    assertThat(faults(AssetType.MATERIAL, "{'title': {'en': '" + "x".repeat(300) + "'}}"))
        .isEmpty();
    assertThat(faults(AssetType.MATERIAL, "{'title': {'en': 'a\\u0000b'}}")).hasSize(1);
    assertThat(faults(AssetType.MATERIAL, "{'title': {'en': 'a\\ud800b'}}")).hasSize(1);
  }

  @Test
  void a_wording_may_be_a_plain_string() {
    var material =
        (MaterialDescription)
            descriptions.read(
                AssetType.MATERIAL,
                Map.of("fidelity", Map.of("uncertainty", "±2 %", "supports", List.of("scale"))));

    assertThat(material.fidelity().orElseThrow().uncertainty().orElseThrow().preferring("zh"))
        .isEqualTo("±2 %");
    assertThat(Json.text(descriptions.write(material)))
        .contains("\"uncertainty\":\"±2 %\"")
        .contains("\"supports\":[\"scale\"]");
  }

  @Test
  void who_is_named_without_a_role_is_a_creator() {
    var game =
        (GameDescription)
            descriptions.read(
                AssetType.GAME, Map.of("contributors", List.of(Map.of("name", "Ada"))));

    assertThat(game.contributors().getFirst().roles()).containsExactly(CreditRole.CREATOR);
  }

  @Test
  void a_doi_is_kept_in_one_form() {
    var json = Json.object("{\"evidence\": {\"sources\": [\"DOI: 10.1234/ABC\"]}}");

    assertThat(Json.text(descriptions.write(descriptions.read(AssetType.GAME, json))))
        .isEqualTo("{\"evidence\":{\"sources\":[\"doi:10.1234/abc\"]}}");
  }

  @Test
  void nothing_at_all_is_a_description_too() {
    for (var type : AssetType.values()) {
      assertThat(descriptions.write(descriptions.read(type, Map.of()))).isEmpty();
    }
  }

  @Test
  void a_merge_patch_removes_merges_and_replaces() {
    assertThat(
            Descriptions.merge(
                Json.object("{\"a\":{\"b\":1,\"c\":2},\"d\":[1],\"e\":5}"),
                Json.object("{\"a\":{\"b\":null,\"x\":{\"y\":null}},\"d\":[2],\"e\":null}")))
        .isEqualTo(Json.object("{\"a\":{\"c\":2,\"x\":{}},\"d\":[2]}"));
  }
}
