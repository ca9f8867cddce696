package org.orrery.assetdb.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;

class StatusTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # verdicts in their order     | status    | whose
          ''                            | unchecked | ''
          supported                     | supported | 0
          disputed                      | disputed  | 0
          supported supported           | supported | 1
          disputed supported            | disputed  | 0
          supported disputed            | disputed  | 1
          disputed disputed supported   | disputed  | 1
          """,
      delimiter = '|')
  void one_dispute_outweighs_all_support(String verdicts, String status, String whose) {
    var judgements = judgements(verdicts.isEmpty() ? List.of() : List.of(verdicts.split(" ", -1)));

    var found = Status.of(judgements);

    assertThat(found.word()).isEqualTo(status);
    assertThat(found.newest(judgements).map(one -> one.by().handle()).orElse("")).isEqualTo(whose);
  }

  private static List<Judgement> judgements(List<String> verdicts) {
    var judgements = new ArrayList<Judgement>();
    for (var verdict : verdicts) {
      judgements.add(judgement(judgements.size(), 1, Verdict.of(verdict)));
    }
    return judgements;
  }

  private static Judgement judgement(int place, int wording, Verdict verdict) {
    return new Judgement(
        wording,
        new Signature(Integer.toString(place), "Vera", Optional.empty(), Optional.empty()),
        verdict,
        new Source.Page("https://example.org/"),
        Optional.empty(),
        NOON.plusSeconds(place));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # added | worded | taken back | since 100
          50      | 50     |            | same
          100     | 100    |            | same
          50      | 120    |            | changed
          120     | 120    |            | new
          120     | 130    |            | new
          50      | 50     | 120        | removed
          50      | 120    | 130        | removed
          50      | 50     | 90         | absent
          120     | 120    | 130        | absent
          """,
      delimiter = '|')
  void a_claim_tells_what_became_of_it_since_a_moment(
      long added, long worded, Long withdrawn, String mark) {
    var first = wording(1, added);
    var claim = Claim.first(AssetId.random(), 1, first);
    var now = worded > added ? claim.worded(wording(2, worded)) : claim;
    var after = withdrawn == null ? now : now.withdrawn(NOON.plusSeconds(withdrawn));

    assertThat(after.since(NOON.plusSeconds(100)).word()).isEqualTo(mark);
  }

  private static Wording wording(int number, long second) {
    return new Wording(
        number,
        LocalizedText.of("Stars " + number, "星 " + number),
        List.of(),
        "grace",
        NOON.plusSeconds(second),
        0);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10.5072/ABC                    | doi | 10.5072/abc
          doi:10.5072/abc                | doi | 10.5072/abc
          https://doi.org/10.5072/abc    | doi | 10.5072/abc
          https://example.org/a?b=c      | url | https://example.org/a?b=c
          http://example.org/            |     |
          https://ada@example.org/       |     |
          javascript://example.org/      |     |
          the moon                       |     |
          """,
      delimiter = '|')
  void a_source_is_a_material_a_doi_or_an_open_address(String typed, String field, String value) {
    if (field == null) {
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> Source.parse(typed));
      return;
    }

    var source = Source.parse(typed);

    assertThat(source.field()).isEqualTo(field);
    assertThat(source.value()).isEqualTo(value);
    assertThat(SourceFacts.source(SourceFacts.write(source))).isEqualTo(source);
  }
}
