package org.orrery.assetdb.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How judging goes.
 *
 * @param whole of all months
 * @param inside what only curators are told
 */
public record Survey(Tally whole, Optional<Inside> inside) {

  /**
   * Rounds that were decided in some time.
   *
   * @param daysToFirstReview median; empty where none had a review
   * @param daysToDecision median; empty where none was decided
   */
  public record Tally(
      long accepted,
      long changesRequested,
      long declined,
      OptionalDouble daysToFirstReview,
      OptionalDouble daysToDecision) {}

  /** The rounds that were decided in a month, by UTC. */
  public record Month(YearMonth month, Tally tally) {}

  /**
   * What is going on.
   *
   * @param open submissions that wait for curators
   * @param over those of them whose time has passed
   * @param months with a decision, latest first
   */
  public record Inside(long open, long over, List<Month> months) {

    public Inside {
      months = List.copyOf(months);
    }
  }
}
