package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.blob.Digest;

class PanelTest {

  private static Review review(String curator, int score) {
    return new Review(
        new SubmissionId("00000-00001"),
        1,
        Digest.of(new byte[0]),
        curator,
        Arrays.stream(Gate.values())
            .collect(Collectors.toMap(Function.identity(), gate -> Gate.Mark.PASS)),
        Arrays.stream(Criterion.values())
            .collect(Collectors.toMap(Function.identity(), criterion -> score)),
        Recommendation.ACCEPT,
        "Good.",
        Instant.EPOCH);
  }

  private static Review failing(Review review, Gate gate) {
    var gates = new EnumMap<>(review.gates());
    gates.put(gate, Gate.Mark.FAIL);
    return new Review(
        review.submission(),
        review.round(),
        review.digest(),
        review.curator(),
        gates,
        review.scores(),
        review.recommendation(),
        review.comment(),
        review.writtenAt());
  }

  private static Panel panel(Review... reviews) {
    return new Panel(List.of(reviews));
  }

  @Test
  void two_reviews_that_agree_carry_an_acceptance() {
    assertThat(panel(review("vera", 3), review("anna", 4)).missing(Outcome.ACCEPTED)).isEmpty();
  }

  @Test
  void one_review_does_not() {
    assertThat(panel(review("vera", 4)).missing(Outcome.ACCEPTED))
        .extracting(Violation::pointer)
        .containsExactly("/reviews");
  }

  @Test
  void a_difference_of_two_wants_a_third_review() {
    var two = panel(review("vera", 2), review("anna", 4));
    var three = panel(review("vera", 2), review("anna", 4), review("rosa", 3));

    assertThat(two.wanted()).isEqualTo(3);
    assertThat(two.disagreements()).containsExactly(Criterion.values());
    assertThat(two.missing(Outcome.ACCEPTED)).hasSize(1);
    assertThat(three.missing(Outcome.ACCEPTED)).isEmpty();
  }

  @Test
  void a_failed_gate_stops_an_acceptance_whatever_the_scores() {
    for (var gate : Gate.values()) {
      var panel = panel(review("vera", 4), failing(review("anna", 4), gate), review("rosa", 4));

      assertThat(panel.missing(Outcome.ACCEPTED))
          .extracting(Violation::pointer)
          .containsExactly("/gates/" + gate.word());
    }
  }

  @Test
  void anything_else_can_be_decided_without_reviews() {
    assertThat(panel().missing(Outcome.DECLINED)).isEmpty();
    assertThat(panel().missing(Outcome.CHANGES_REQUESTED)).isEmpty();
  }

  @Property
  void a_third_review_is_wanted_exactly_where_two_scores_are_two_apart(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 4) Integer> scores) {
    var panel =
        new Panel(
            scores.stream()
                .map(score -> review("curator" + System.identityHashCode(score), score))
                .toList());
    var isApart =
        scores.stream().anyMatch(one -> scores.stream().anyMatch(other -> one - other >= 2));

    assertThat(panel.missing(Outcome.ACCEPTED).isEmpty())
        .isEqualTo(scores.size() >= (isApart ? 3 : 2));
  }
}
