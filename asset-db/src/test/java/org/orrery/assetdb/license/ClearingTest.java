package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.license.Materials.allUnder;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.license.Clearance.Cleared;
import org.orrery.assetdb.license.Clearance.Conflict;

class ClearingTest {

  private static final Use SIDE_BY_SIDE = new Use(false, false, Use.Result.CLOSED);
  private static final Use SOLD = new Use(true, false, Use.Result.CLOSED);
  private static final Use ADAPTED = new Use(false, true, Use.Result.SHARE_ALIKE);
  private static final Use ADAPTED_CLOSED = new Use(false, true, Use.Result.CLOSED);

  private static Cleared only(String license, Use use) {
    return Clearing.check(allUnder(license), use).items().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CC-BY-SA-4.0 | CC-BY-NC-SA-4.0 | CONFLICT   | share-alike-with-non-commercial
          CC-BY-SA-4.0 | CC-BY-NC-4.0    | CONFLICT   | share-alike-with-non-commercial
          CC-BY-SA-1.0 | CC-BY-SA-4.0    | CONFLICT   | share-alike-versions
          CC-BY-SA-1.0 | CC-BY-SA-1.0    | CONDITIONS |
          CC-BY-SA-2.0 | CC-BY-SA-4.0    | CONDITIONS |
          CC-BY-SA-1.0+| CC-BY-SA-4.0    | CONDITIONS |
          CC-BY-NC-SA-1.0 | CC-BY-NC-SA-3.0 | CONFLICT | share-alike-versions
          CC-BY-NC-SA-2.5 | CC-BY-NC-SA-3.0 | CONDITIONS |
          CC-BY-NC-4.0 | CC-BY-NC-SA-4.0 | CONDITIONS |
          CC-BY-SA-4.0 | GPL-3.0-only    | ASK        |
          CC-BY-SA-4.0 | GPL-2.0-or-later| ASK        |
          CC-BY-SA-4.0 | GPL-2.0+        | ASK        |
          CC-BY-SA-4.0 | GPL-2.0-only    | CONFLICT   | share-alike-with-gpl
          CC-BY-SA-3.0 | GPL-3.0-only    | CONFLICT   | share-alike-with-gpl
          CC-BY-NC-4.0 | GPL-3.0-only    | CONFLICT   | non-commercial-with-gpl
          GPL-2.0-only | GPL-3.0-only    | CONFLICT   | share-alike-versions
          GPL-2.0-only | GPL-1.0-or-later| ASK        |
          CC-BY-ND-4.0 | CC0-1.0         | CONFLICT   | changes-forbidden
          CC-BY-SA-4.0 | CC-BY-4.0       | CONDITIONS |
          CC-BY-NC-4.0 | MIT             | CONDITIONS |
          CC-BY-SA-4.0 | ODbL-1.0        | ASK        |
          """)
  void two_materials_in_one_adapted_work(String one, String other, Verdict verdict, String reason) {
    var clearance = Clearing.check(allUnder(one, other), ADAPTED);

    assertThat(clearance.verdict()).isEqualTo(verdict);
    assertThat(clearance.conflicts().stream().map(Conflict::reason).map(ClearingReason::code))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void what_stands_side_by_side_unmodified_does_not_meet() {
    var clearance =
        Clearing.check(
            allUnder("CC-BY-SA-4.0", "CC-BY-NC-SA-4.0", "CC-BY-SA-1.0", "CC-BY-ND-4.0"),
            SIDE_BY_SIDE);

    assertThat(clearance.verdict()).isEqualTo(Verdict.CONDITIONS);
    assertThat(clearance.conflicts()).isEmpty();
  }

  @Test
  void a_conflict_names_the_items_that_it_is_between() {
    var items = allUnder("CC-BY-SA-4.0", "CC0-1.0", "CC-BY-NC-SA-4.0", "CC-BY-SA-4.0");

    var conflicts = Clearing.check(items, ADAPTED).conflicts();

    assertThat(conflicts)
        .singleElement()
        .satisfies(
            conflict ->
                assertThat(conflict.between())
                    .containsExactlyInAnyOrder(items.get(0), items.get(2), items.get(3)));
  }

  @Test
  void three_that_fit_in_pairs_alone_are_a_conflict_of_all() {
    var items =
        allUnder(
            "CC0-1.0",
            "CC-BY-SA-4.0 OR CC-BY-NC-SA-4.0",
            "CC-BY-SA-1.0 OR CC-BY-NC-SA-4.0",
            "CC-BY-SA-1.0 OR CC-BY-SA-4.0");

    var clearance = Clearing.check(items, ADAPTED);

    assertThat(clearance.verdict()).isEqualTo(Verdict.CONFLICT);
    assertThat(clearance.conflicts())
        .containsExactly(new Conflict(items.subList(1, 4), ClearingReason.NO_COMMON_LICENSE));
  }

  @Test
  void or_takes_the_mildest_choice_and_says_which() {
    assertThat(only("GPL-3.0-only OR MIT", SOLD))
        .satisfies(
            cleared -> {
              assertThat(cleared.verdict()).isEqualTo(Verdict.CONDITIONS);
              assertThat(cleared.taken()).hasValue(Licenses.spdx().parse("MIT"));
              assertThat(cleared.reasons()).containsExactly(ClearingReason.NOTICE);
            });
    assertThat(only("CC-BY-4.0 AND (CC-BY-NC-4.0 OR CC0-1.0)", SOLD).taken())
        .hasValue(Licenses.spdx().parse("CC-BY-4.0 AND CC0-1.0"));
  }

  @Test
  void or_takes_the_choice_that_suits_the_others() {
    var both = allUnder("CC-BY-NC-SA-4.0 OR CC-BY-SA-4.0", "CC-BY-NC-SA-4.0");

    var clearance = Clearing.check(both, ADAPTED);

    assertThat(clearance.verdict()).isEqualTo(Verdict.CONDITIONS);
    assertThat(clearance.items().getFirst().taken())
        .hasValue(Licenses.spdx().parse("CC-BY-NC-SA-4.0"));
  }

  @Test
  void a_choice_that_only_a_person_can_allow_is_not_passed_over() {
    var both = allUnder("GPL-3.0-only OR CC-BY-NC-4.0", "CC-BY-SA-4.0");

    var clearance = Clearing.check(both, ADAPTED);

    assertThat(clearance.verdict()).isEqualTo(Verdict.ASK);
    assertThat(clearance.items().getLast().reasons()).contains(ClearingReason.INTO_GPL);
  }

  @Test
  void and_takes_the_strictest() {
    assertThat(only("MIT AND CC-BY-NC-4.0", SOLD).verdict()).isEqualTo(Verdict.CONFLICT);
    assertThat(only("CC0-1.0 AND CC-BY-4.0", SOLD).reasons())
        .containsExactly(ClearingReason.CREDIT);
    assertThat(only("MIT AND LicenseRef-museum", SOLD).verdict()).isEqualTo(Verdict.ASK);
    assertThat(only("CC-BY-SA-4.0 AND CC-BY-NC-SA-4.0", ADAPTED).verdict())
        .isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void with_is_judged_as_its_base() {
    assertThat(only("Apache-2.0 WITH LLVM-exception", SOLD).verdict())
        .isEqualTo(Verdict.CONDITIONS);
    assertThat(only("GPL-2.0-or-later WITH Classpath-exception-2.0", SOLD).verdict())
        .isEqualTo(Verdict.ASK);
  }

  @Test
  void the_reasons_tell_what_to_do() {
    assertThat(only("CC-BY-4.0", SOLD).reasons()).containsExactly(ClearingReason.CREDIT);
    assertThat(only("CC-BY-4.0", ADAPTED_CLOSED).reasons())
        .containsExactly(ClearingReason.CREDIT, ClearingReason.MARK_CHANGES);
    assertThat(only("Apache-2.0", ADAPTED).reasons())
        .containsExactly(ClearingReason.NOTICE, ClearingReason.MARK_CHANGES);
    assertThat(only("CC-BY-SA-4.0", SOLD).reasons())
        .containsExactly(ClearingReason.CREDIT, ClearingReason.STAYS_SHARE_ALIKE);
    assertThat(only("CC-BY-SA-4.0", ADAPTED_CLOSED).reasons())
        .contains(ClearingReason.SHARE_ALIKE_ELSEWHERE);
    assertThat(only("CC-BY-NC-4.0", SIDE_BY_SIDE).reasons())
        .containsExactly(ClearingReason.CREDIT, ClearingReason.NON_COMMERCIAL_USE);
    assertThat(only("CC-BY-NC-ND-4.0", new Use(true, true, Use.Result.CLOSED)).reasons())
        .containsExactly(ClearingReason.COMMERCE_FORBIDDEN, ClearingReason.CHANGES_FORBIDDEN);
    assertThat(only("none", SOLD).reasons()).containsExactly(ClearingReason.NO_LICENSE);
    assertThat(only("LicenseRef-museum", SOLD).reasons()).containsExactly(ClearingReason.CUSTOM);
    assertThat(only("Aladdin", SOLD).reasons()).containsExactly(ClearingReason.UNCLASSIFIED);
  }

  @Test
  void nothing_at_all_is_no_trouble() {
    assertThat(Clearing.check(List.of(), SOLD))
        .isEqualTo(new Clearance(Verdict.OK, List.of(), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_has_both_languages(ClearingReason reason) {
    assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(reason.en()).matches("\\p{ASCII}+").endsWith(".");
    assertThat(reason.zh()).containsPattern("\\p{IsHan}{2}").endsWith("。");
  }

  @Test
  void every_verdict_says_that_it_is_no_legal_advice() {
    var notice = Clearing.check(allUnder("CC0-1.0"), SOLD).notice();

    assertThat(Map.of("en", notice.en(), "zh", notice.zh()))
        .hasEntrySatisfying("en", en -> assertThat(en).contains("no legal advice"))
        .hasEntrySatisfying("zh", zh -> assertThat(zh).contains("不构成法律意见"));
  }
}
