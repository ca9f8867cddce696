package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.search.SampleDocuments.GALAXIES;
import static org.orrery.indexer.search.SampleDocuments.STARS;
import static org.orrery.indexer.search.SampleDocuments.aGame;
import static org.orrery.indexer.search.SampleDocuments.aMaterial;
import static org.orrery.indexer.search.SampleDocuments.crabNebula;
import static org.orrery.indexer.search.SampleDocuments.titled;
import static org.orrery.indexer.search.SampleDocuments.titledInChinese;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.Permit;

/** What is found for what people type, in both languages. */
public interface SearchingContract extends SearchIndexContract {
  @Test
  default void every_field_is_searched() {
    given(crabNebula("a").build(), titled("b", "Something else"));

    for (String text :
        List.of(
            "dimensions",
            "remnant",
            "M1",
            "Lovelace",
            "王小明",
            "stars",
            "恒星",
            "astronomy",
            "crab_nebula",
            "cube.fits",
            "chandra",
            "遗迹",
            "三维")) {
      assertThat(idsFor(text)).as(text).containsExactly("a");
    }
  }

  @Test
  default void english_words_are_found_in_other_forms() {
    given(titled("a", "Galileo’s Moons Orbiting Café Zoë"));

    assertThat(idsFor("galileo")).containsExactly("a");
    assertThat(idsFor("moon")).containsExactly("a");
    assertThat(idsFor("ORBITS")).containsExactly("a");
    assertThat(idsFor("cafe zoe")).containsExactly("a");
    assertThat(idsFor("ＭＯＯＮＳ")).containsExactly("a");
  }

  @Test
  default void simplified_and_traditional_find_each_other() {
    given(titledInChinese("simplified", "恒星与行星的运动"), titledInChinese("traditional", "天體運動與恆星"));

    assertThat(idsFor("運動")).containsExactlyInAnyOrder("simplified", "traditional");
    assertThat(idsFor("运动")).containsExactlyInAnyOrder("simplified", "traditional");
    assertThat(idsFor("天体")).containsExactly("traditional");
  }

  @Test
  default void chinese_is_found_inside_a_sentence() {
    given(
        titledInChinese("a", "我们在博物馆里学习科学知识"),
        titledInChinese("b", "学生的科目与大学"),
        titledInChinese("c", "NGC 224 星系（仙女座大星系）"));

    assertThat(idsFor("科学")).containsExactly("a");
    assertThat(idsFor("学").size()).isEqualTo(2);
    assertThat(idsFor("NGC 224 星系")).containsExactly("c");
    assertThat(idsFor("NGC224星系")).containsExactly("c");
    assertThat(idsFor("ngc224")).containsExactly("c");
  }

  @Test
  default void japanese_voicing_marks_make_a_difference() {
    given(titled("a", "ガラス"), titled("b", "カラス"));

    assertThat(idsFor("ガラス").getFirst()).isEqualTo("a");
    assertThat(idsFor("ｶﾞﾗｽ").getFirst()).isEqualTo("a");
    assertThat(idsFor("カラス").getFirst()).isEqualTo("b");
  }

  @Test
  default void all_words_are_wanted_and_near_misses_come_lower() {
    given(
        titled("near", "Red giant star"),
        titled("all", "Life of a red dwarf star"),
        titled("far", "Blue lagoon"));

    assertThat(idsFor("red dwarf star")).containsExactly("all", "near");
    assertThat(idsFor("red dwarf")).containsExactly("all");
    assertThat(idsFor("the life of a dwarf")).containsExactly("all");
  }

  @Test
  default void a_title_counts_more_than_a_description() {
    given(
        aMaterial("described")
            .titles(Map.of("en", "Guide"))
            .descriptions(Map.of("en", "About a comet"))
            .build(),
        titled("titled", "Comet"));

    assertThat(idsFor("comet")).containsExactly("titled", "described");
  }

  @Test
  default void phrases_keep_their_order_also_inside_files() {
    given(
        titled("a", "Black hole merger"),
        titled("b", "A hole in a black wall"),
        aMaterial("c")
            .titles(Map.of("en", "Notes"))
            .files(List.of(IndexedFile.done("n.txt", "text/plain", 9, "near a black hole there")))
            .build());

    assertThat(idsFor("\"black hole\"")).containsExactlyInAnyOrder("a", "c");
    assertThat(idsFor("“black hole” merger")).containsExactly("a");
  }

  @Test
  default void unwanted_words_keep_out() {
    given(titled("a", "Saturn rings"), titled("b", "Saturn moons"), titled("c", "Mars"));

    assertThat(idsFor("saturn -rings")).containsExactly("b");
    assertThat(idsFor("-saturn")).containsExactly("c");
    assertThat(idsFor("saturn -\"rings\"")).containsExactly("b");
  }

  @Test
  default void fields_can_be_named() {
    given(
        crabNebula("a").build(),
        aGame("b")
            .titles(Map.of("en", "Lovelace's orbit"))
            .subjects(List.of(GALAXIES))
            .year(2024)
            .build());

    assertThat(idsFor("title:orbit")).containsExactly("b");
    assertThat(idsFor("contributor:lovelace")).containsExactly("a");
    assertThat(idsFor("contributor:\"Ada Lovelace\"")).containsExactly("a");
    assertThat(idsFor("subject:astronomy")).containsExactlyInAnyOrder("a", "b");
    assertThat(idsFor("subject:astronomy.stars")).containsExactly("a");
    assertThat(idsFor("subject：星系")).containsExactly("b");
    assertThat(idsFor("kind:model")).containsExactly("a");
    assertThat(idsFor("license:cc-by-sa-4.0")).containsExactly("b");
    assertThat(idsFor("year:2021..")).containsExactly("b");
    assertThat(idsFor("year:2020")).containsExactly("a");
    assertThat(idsFor("format:glb")).containsExactly("a");
    assertThat(idsFor("language:zh")).containsExactly("a");
    assertThat(idsFor("platform:web")).containsExactly("b");
    assertThat(idsFor("file:cube")).containsExactly("a");
    assertThat(idsFor("lovelace -type:game")).containsExactly("a");
  }

  @Test
  default void a_mistyped_word_is_corrected_only_when_it_occurs_nowhere() {
    given(titled("a", "Nebula"), titled("b", "Nebular hypothesis"));

    Results mistyped = index().search(Query.of("Nebulla").build());
    Results right = index().search(Query.of("nebula").build());

    assertThat(mistyped.didYouMean()).contains("nebula");
    assertThat(SearchIndexContract.ids(mistyped)).contains("a");
    assertThat(right.didYouMean()).isEmpty();
    assertThat(index().search(Query.of("xyzzy").build()).total()).isZero();
  }

  @Test
  default void the_last_word_may_be_unfinished() {
    given(titled("a", "Radio telescope"), titled("b", "Radio star"));

    assertThat(idsFor("radio teles")).containsExactly("a");
  }

  @Test
  default void permits_and_contributors_narrow() {
    given(crabNebula("a").build(), aGame("b").contributors(List.of("Émilie du Châtelet")).build());

    assertThat(
            SearchIndexContract.ids(
                index().search(Query.of("").permits(Set.of(Permit.NO_ATTRIBUTION)).build())))
        .containsExactly("a");
    assertThat(
            SearchIndexContract.ids(
                index()
                    .search(Query.of("").contributors(List.of("Émilie du Châtelet", "X")).build())))
        .containsExactly("b");
    assertThat(index().search(Query.of("").permits(Set.of(Permit.COMMERCIAL)).build()).total())
        .isEqualTo(2);
  }

  @Test
  default void subjects_of_a_parent_are_found_by_the_parent() {
    given(
        aMaterial("a").subjects(List.of(STARS)).build(),
        aMaterial("b").subjects(List.of(GALAXIES)).build());

    Results results = index().search(Query.of("").filter(Facet.SUBJECT, "astronomy.stars").build());

    assertThat(SearchIndexContract.ids(results)).containsExactly("a");
    assertThat(results.counts(Facet.SUBJECT))
        .containsExactly(
            new FacetCount("astronomy", 2, false),
            new FacetCount("astronomy.galaxies", 1, false),
            new FacetCount("astronomy.stars", 1, true));
  }
}
