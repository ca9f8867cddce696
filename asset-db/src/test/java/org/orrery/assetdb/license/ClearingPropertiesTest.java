package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClearingPropertiesTest {

  @Property(tries = 500)
  void one_more_item_never_makes_the_verdict_milder(
      @ForAll("items") List<Clearing.Item> items,
      @ForAll("item") Clearing.Item another,
      @ForAll("uses") Use use) {
    var more = new ArrayList<>(items);
    more.add(another);

    assertThat(Clearing.check(more, use).verdict())
        .isGreaterThanOrEqualTo(Clearing.check(items, use).verdict());
  }

  @Property(tries = 500)
  void the_order_of_items_does_not_matter(
      @ForAll("items") List<Clearing.Item> items, @ForAll("uses") Use use, @ForAll Random random) {
    var shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);

    var one = Clearing.check(items, use);
    var other = Clearing.check(shuffled, use);

    assertThat(other.verdict()).isEqualTo(one.verdict());
    assertThat(other.items()).containsExactlyInAnyOrderElementsOf(one.items());
    assertThat(told(other)).isEqualTo(told(one));
  }

  private static Set<Object> told(Clearance clearance) {
    var told = new HashSet<Object>();
    clearance
        .conflicts()
        .forEach(
            conflict -> told.add(List.of(conflict.reason(), new HashSet<>(conflict.between()))));
    return told;
  }

  @Property(tries = 500)
  void a_stricter_use_never_makes_the_verdict_milder(
      @ForAll("items") List<Clearing.Item> items, @ForAll("uses") Use use) {
    var verdict = Clearing.check(items, use).verdict();

    for (var result : Use.Result.values()) {
      if (result.compareTo(use.result()) >= 0) {
        assertThat(Clearing.check(items, new Use(true, true, result)).verdict())
            .isGreaterThanOrEqualTo(verdict);
        assertThat(Clearing.check(items, new Use(use.commercial(), true, result)).verdict())
            .isGreaterThanOrEqualTo(verdict);
      }
    }
    assertThat(Clearing.check(items, new Use(true, use.modified(), use.result())).verdict())
        .isGreaterThanOrEqualTo(verdict);
  }

  @Property(tries = 500)
  void the_whole_is_as_strict_as_its_strictest_item(
      @ForAll("items") List<Clearing.Item> items, @ForAll("uses") Use use) {
    var clearance = Clearing.check(items, use);
    var strictest =
        clearance.items().stream().map(Clearance.Cleared::verdict).reduce(Verdict.OK, Verdict::and);

    if (clearance.verdict() == Verdict.CONFLICT) {
      assertThat(clearance.conflicts())
          .isNotEmpty()
          .allSatisfy(conflict -> assertThat(conflict.between()).isNotEmpty());
    } else {
      assertThat(clearance.verdict()).isEqualTo(strictest);
      assertThat(clearance.conflicts()).isEmpty();
    }
  }

  @Property(tries = 500)
  void every_item_gets_its_verdict_in_its_place_with_reasons(
      @ForAll("items") List<Clearing.Item> items, @ForAll("uses") Use use) {
    var cleared = Clearing.check(items, use).items();

    assertThat(cleared.stream().map(Clearance.Cleared::item)).containsExactlyElementsOf(items);
    assertThat(cleared).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty().isSorted());
  }

  @Property(tries = 500)
  void a_choice_more_never_makes_a_verdict_stricter_nor_a_duty_more_milder(
      @ForAll("license") String one, @ForAll("license") String other, @ForAll("uses") Use use) {
    var verdict = verdict(one, use);

    assertThat(verdict("(" + one + ") OR (" + other + ")", use)).isLessThanOrEqualTo(verdict);
    assertThat(verdict("(" + one + ") AND (" + other + ")", use)).isGreaterThanOrEqualTo(verdict);
  }

  private static Verdict verdict(String license, Use use) {
    return Clearing.check(List.of(Materials.under(license)), use).verdict();
  }

  @Provide
  Arbitrary<List<Clearing.Item>> items() {
    return item().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Clearing.Item> item() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, license().map(Materials::under)),
        net.jqwik.api.Tuple.of(1, Arbitraries.create(() -> Materials.under("none"))));
  }

  @Provide
  Arbitrary<String> license() {
    var single =
        Arbitraries.of(
            "CC0-1.0",
            "MIT",
            "Apache-2.0",
            "CC-BY-4.0",
            "CC-BY-SA-1.0",
            "CC-BY-SA-3.0",
            "CC-BY-SA-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-SA-1.0",
            "CC-BY-NC-SA-4.0",
            "CC-BY-ND-4.0",
            "CC-BY-NC-ND-4.0",
            "GPL-2.0-only",
            "GPL-2.0-or-later",
            "GPL-3.0-only",
            "ODbL-1.0",
            "Aladdin",
            "LicenseRef-museum");
    var joined =
        Combinators.combine(single, Arbitraries.of(" AND ", " OR "), single)
            .as((one, word, other) -> one + word + other);
    return Arbitraries.oneOf(single, joined);
  }

  @Provide
  Arbitrary<Use> uses() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(Use.Result.class))
        .as(Use::new);
  }
}
