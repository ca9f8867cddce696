package org.orrery.assetdb.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.assetdb.Violation;

/**
 * The reviews of one round, and whether they carry a decision. Only accepting needs any: two by
 * different curators, a third where two of them differ widely, and no failed gate.
 *
 * @param reviews of one round, at most one of each curator
 */
public record Panel(List<Review> reviews) {

  private static final int REVIEWS = 2;
  private static final int REVIEWS_IN_DISAGREEMENT = 3;
  private static final int WIDE_DIFFERENCE = 2;

  public Panel {
    reviews = List.copyOf(reviews);
  }

  /** The reviews that count in the current round: not those of who recused themselves. */
  static Panel of(Submission.Course course, List<Review> reviews, List<Recusal> recusals) {
    var recused = recusals.stream().map(Recusal::curator).toList();
    return new Panel(
        reviews.stream()
            .filter(review -> review.round() == course.current().number())
            .filter(review -> !recused.contains(review.curator()))
            .toList());
  }

  /** How many reviews it takes to accept. */
  public int wanted() {
    return disagreements().isEmpty() ? REVIEWS : REVIEWS_IN_DISAGREEMENT;
  }

  /** The criteria in which two scores differ by {@value #WIDE_DIFFERENCE} or more. */
  public List<Criterion> disagreements() {
    return Arrays.stream(Criterion.values()).filter(this::isDisputed).toList();
  }

  private boolean isDisputed(Criterion criterion) {
    var scores = reviews.stream().mapToInt(review -> review.score(criterion)).summaryStatistics();
    return scores.getCount() > 0 && scores.getMax() - scores.getMin() >= WIDE_DIFFERENCE;
  }

  /** What is missing for the outcome; nothing where it may be decided. */
  public List<Violation> missing(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> missingForAcceptance();
      case CHANGES_REQUESTED, DECLINED -> List.of();
    };
  }

  private List<Violation> missingForAcceptance() {
    var missing = new ArrayList<Violation>();
    if (reviews.size() < wanted()) {
      missing.add(
          new Violation(
              "/reviews",
              disagreements().isEmpty()
                  ? "Accepting needs two reviews by different curators; there are "
                      + reviews.size()
                      + "."
                  : "The scores differ by two or more in "
                      + String.join(", ", disagreements().stream().map(Criterion::word).toList())
                      + ": a third review is needed."));
    }
    for (var review : reviews) {
      for (var gate : Gate.values()) {
        if (review.mark(gate) == Gate.Mark.FAIL) {
          missing.add(
              new Violation(
                  "/gates/" + gate.word(),
                  "The gate “"
                      + gate.word()
                      + "” failed in the review of "
                      + review.curator()
                      + "."));
        }
      }
    }
    return missing;
  }
}
