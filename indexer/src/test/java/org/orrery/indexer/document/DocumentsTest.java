package org.orrery.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.SettableClock;
import org.orrery.assetdb.license.Permission;

class DocumentsTest implements OnH2 {

  private static final List<IndexedFile> FILES =
      List.of(IndexedFile.done("a.txt", "text/plain", 5, "words"));

  @Test
  void a_material_is_mapped_field_by_field() {
    var release =
        aMaterial()
            .with(aScan())
            .saying("subjects", List.of("astronomy.stars"))
            .saying("keywords", List.of("remnant"))
            .saying("languages", List.of("en", "zh"))
            .saying("year", 1054)
            .saying(
                "contributors",
                List.of(
                    Map.of("name", "Ada Lovelace", "roles", List.of("creator")),
                    Map.of("name", "王小明", "roles", List.of("data-curation"))))
            .releasedIn(database());

    var document = Documents.of(release, FILES, false, 7);

    assertThat(document.downloads()).isEqualTo(7);
    assertThat(document.type()).isEqualTo(DocumentType.MATERIAL);
    assertThat(document.id()).isEqualTo(release.asset().value());
    assertThat(document.release()).isEqualTo(1);
    assertThat(document.digest()).isEqualTo(release.digest().toString()).startsWith("sha256:");
    assertThat(document.releasedAt()).isEqualTo(SettableClock.START);
    assertThat(document.titles()).isEqualTo(Map.of("en", "Crab Nebula", "zh", "蟹状星云"));
    assertThat(document.summaries()).isEmpty();
    assertThat(document.descriptions())
        .isEqualTo(Map.of("en", "A supernova remnant.", "zh", "超新星遗迹。"));
    assertThat(document.keywords()).containsExactly("remnant");
    assertThat(document.contributors()).containsExactly("Ada Lovelace", "王小明");
    assertThat(document.kind()).contains("model");
    assertThat(document.license()).isEqualTo("CC-BY-4.0");
    assertThat(document.permits())
        .containsExactlyInAnyOrder(Permit.COMMERCIAL, Permit.DERIVATIVES, Permit.NO_SHAREALIKE);
    assertThat(document.languages()).containsExactly("en", "zh");
    assertThat(document.year()).hasValue(1054);
    assertThat(document.platforms()).isEmpty();
    assertThat(document.files()).isEqualTo(FILES);
  }

  @Test
  void a_subject_brings_its_labels_in_both_languages() {
    var release =
        aMaterial()
            .with(aScan())
            .saying("subjects", List.of("astronomy.stars"))
            .releasedIn(database());

    assertThat(Documents.of(release, FILES, false, 7).subjects())
        .singleElement()
        .satisfies(
            subject -> {
              assertThat(subject.code()).isEqualTo("astronomy.stars");
              assertThat(subject.labels()).containsOnlyKeys("en", "zh");
              assertThat(subject.labels().values()).noneMatch(String::isBlank);
            });
  }

  @Test
  void a_game_is_mapped_with_its_platforms_and_what_it_teaches() {
    var release =
        aGame()
            .with(aPage())
            .saying("platforms", List.of("web", "vr"))
            .saying("description", Map.of("en", "You *hop*."))
            .saying("learningOutcomes", List.of(Map.of("en", "Why stars shine", "zh", "恒星为什么发光")))
            .releasedIn(database());

    var document = Documents.of(release, FILES, false, 7);

    assertThat(document.type()).isEqualTo(DocumentType.GAME);
    assertThat(document.kind()).isEmpty();
    assertThat(document.year()).isEmpty();
    assertThat(document.platforms()).containsExactly("web", "vr");
    assertThat(document.summaries())
        .isEqualTo(Map.of("en", "Hop from star to star.", "zh", "从一颗星跳到另一颗星。"));
    assertThat(document.descriptions())
        .isEqualTo(Map.of("en", "You hop.\nWhy stars shine", "zh", "恒星为什么发光"));
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void every_permission_of_a_license_can_be_searched_for(Permission permission) {
    assertThat(Permit.ofWord(permission.code())).isPresent();
  }

  @Test
  void a_description_is_indexed_without_its_marks() {
    var markdown =
        """
        # The *Crab* Nebula

        Seen in [1054](https://example.org/sn1054), `M 1`
        is **bright**.

        - one
        - two

        <script>alert(1)</script>

        An ![old drawing](m1.png) and <b>bold</b> words.
        """;
    var release =
        aMaterial()
            .with(aScan())
            .saying("description", Map.of("en", markdown))
            .releasedIn(database());

    assertThat(Documents.of(release, FILES, false, 7).descriptions())
        .isEqualTo(
            Map.of(
                "en",
                """
                The Crab Nebula
                Seen in 1054, M 1 is bright.
                one
                two
                An old drawing and bold words."""));
  }

  @Test
  void a_model_that_games_can_use_as_it_is_is_found_by_that_word() {
    var release = aMaterial().with(aScan()).releasedIn(database());
    var scan = FILES.getFirst().measured(Map.of("gameReady", true));

    assertThat(Documents.of(release, List.of(scan), true, 0).keywords())
        .containsExactly("game-ready", "游戏就绪");
    assertThat(Documents.of(release, FILES, false, 0).keywords()).isEmpty();
  }

  @Test
  void only_what_has_a_picture_names_its_address() {
    var release = aMaterial().with(aScan()).releasedIn(database());

    assertThat(Documents.of(release, FILES, true, 0).thumbnail())
        .contains("/api/materials/" + release.asset() + "/thumbnail?release=1");
    assertThat(Documents.of(release, FILES, false, 0).thumbnail()).isEmpty();
  }
}
