package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rights, each of its cells a test. */
class ClearingTableTest {

  private static final List<Use> COLUMNS =
      List.of(
          new Use(false, false, Use.Result.CLOSED),
          new Use(true, false, Use.Result.CLOSED),
          new Use(false, true, Use.Result.SHARE_ALIKE),
          new Use(true, true, Use.Result.SHARE_ALIKE),
          new Use(false, true, Use.Result.OPEN),
          new Use(true, true, Use.Result.OPEN),
          new Use(false, true, Use.Result.CLOSED),
          new Use(true, true, Use.Result.CLOSED));

  private static final Map<String, Verdict> WORDS =
      Map.of(
          "ok", Verdict.OK, "if", Verdict.CONDITIONS, "ask", Verdict.ASK, "NO", Verdict.CONFLICT);

  /** "if" means conditions, "NO" a conflict; "free" is a use without commerce. */
  private static final String TABLE =
      """
                         | unmodified | SHARE-ALIKE | open result | closed result
                         | free  sold | free  sold  | free  sold  | free  sold
      CC0-1.0            | ok    ok   | ok    ok    | ok    ok    | ok    ok
      CC-PDM-1.0         | ok    ok   | ok    ok    | ok    ok    | ok    ok
      PDDL-1.0           | ok    ok   | ok    ok    | ok    ok    | ok    ok
      MIT                | if    if   | if    if    | if    if    | if    if
      BSD-3-Clause       | if    if   | if    if    | if    if    | if    if
      Apache-2.0         | if    if   | if    if    | if    if    | if    if
      Zlib               | if    if   | if    if    | if    if    | if    if
      CC-BY-3.0          | if    if   | if    if    | if    if    | if    if
      CC-BY-4.0          | if    if   | if    if    | if    if    | if    if
      OGL-UK-3.0         | if    if   | if    if    | if    if    | if    if
      CC-BY-SA-1.0       | if    if   | if    if    | ask   ask   | ask   ask
      CC-BY-SA-3.0       | if    if   | if    if    | ask   ask   | ask   ask
      CC-BY-SA-4.0       | if    if   | if    if    | ask   ask   | ask   ask
      CC-BY-NC-2.0       | if    NO   | if    NO    | NO    NO    | NO    NO
      CC-BY-NC-4.0       | if    NO   | if    NO    | NO    NO    | NO    NO
      CC-BY-NC-SA-1.0    | if    NO   | if    NO    | NO    NO    | NO    NO
      CC-BY-NC-SA-4.0    | if    NO   | if    NO    | NO    NO    | NO    NO
      CC-BY-ND-3.0       | if    if   | NO    NO    | NO    NO    | NO    NO
      CC-BY-ND-4.0       | if    if   | NO    NO    | NO    NO    | NO    NO
      CC-BY-NC-ND-4.0    | if    NO   | NO    NO    | NO    NO    | NO    NO
      ODbL-1.0           | ask   ask  | ask   ask   | ask   ask   | ask   ask
      GPL-2.0-only       | ask   ask  | ask   ask   | ask   ask   | ask   ask
      GPL-3.0-or-later   | ask   ask  | ask   ask   | ask   ask   | ask   ask
      AGPL-3.0-only      | ask   ask  | ask   ask   | ask   ask   | ask   ask
      LGPL-3.0-only      | ask   ask  | ask   ask   | ask   ask   | ask   ask
      OFL-1.1            | ask   ask  | ask   ask   | ask   ask   | ask   ask
      GFDL-1.3-only      | ask   ask  | ask   ask   | ask   ask   | ask   ask
      Aladdin            | ask   ask  | ask   ask   | ask   ask   | ask   ask
      LicenseRef-museum  | ask   ask  | ask   ask   | ask   ask   | ask   ask
      none               | ask   ask  | ask   ask   | ask   ask   | ask   ask
      """;

  static Stream<Arguments> cells() {
    return TABLE.lines().skip(2).flatMap(ClearingTableTest::cells);
  }

  private static Stream<Arguments> cells(String line) {
    var words = line.replace("|", " ").strip().split("\\s+", -1);
    assertThat(words).hasSize(COLUMNS.size() + 1);
    var cells = new ArrayList<Arguments>();
    for (var column = 0; column < COLUMNS.size(); column++) {
      cells.add(Arguments.of(words[0], COLUMNS.get(column), WORDS.get(words[column + 1])));
    }
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} for {1} is {2}")
  @MethodSource("cells")
  void a_cell_of_the_table(String license, Use use, Verdict verdict) {
    var clearance = Clearing.check(List.of(Materials.under(license)), use);

    assertThat(clearance.verdict()).isEqualTo(verdict);
    assertThat(clearance.items())
        .singleElement()
        .satisfies(
            cleared -> {
              assertThat(cleared.verdict()).isEqualTo(verdict);
              assertThat(cleared.reasons()).isNotEmpty();
              assertThat(cleared.reasons().stream().map(ClearingReason::verdict))
                  .contains(verdict)
                  .allMatch(reason -> reason.compareTo(verdict) <= 0);
            });
    assertThat(clearance.conflicts().isEmpty()).isEqualTo(verdict != Verdict.CONFLICT);
  }

  @Test
  void every_classified_license_is_judged_as_its_terms_allow() {
    for (var license : Licenses.spdx().all()) {
      for (var use : COLUMNS) {
        var verdict = Clearing.check(List.of(Materials.under(license.id())), use).verdict();

        if (!license.known()) {
          assertThat(verdict).as(license.id()).isEqualTo(Verdict.ASK);
        } else if (verdict.compareTo(Verdict.ASK) < 0) {
          assertThat(!use.commercial() || license.permits().contains(Permission.COMMERCIAL))
              .as(license.id())
              .isTrue();
          assertThat(!use.modified() || license.permits().contains(Permission.DERIVATIVES))
              .as(license.id())
              .isTrue();
        }
        if (verdict == Verdict.OK) {
          assertThat(license.requires()).as(license.id()).isEmpty();
        }
      }
    }
  }
}
