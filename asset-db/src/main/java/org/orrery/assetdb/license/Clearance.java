package org.orrery.assetdb.license;

import java.util.List;
import java.util.Optional;

/**
 * What {@link Clearing} found.
 *
 * @param verdict as strict as the strictest of the items, and {@code CONFLICT} where they
 *     contradict each other
 * @param items in the order in which they were given, each as it fares in the arrangement that is
 *     mildest for all; where there is none, as it fares by itself
 * @param conflicts what stands in the way; empty exactly where the verdict is no {@code CONFLICT}
 */
public record Clearance(Verdict verdict, List<Cleared> items, List<Conflict> conflicts) {

  public Clearance {
    items = List.copyOf(items);
    conflicts = List.copyOf(conflicts);
  }

  /** What has to be said with every verdict. */
  public ClearingReason notice() {
    return ClearingReason.NOT_LEGAL_ADVICE;
  }

  /**
   * The verdict on one item.
   *
   * @param taken the item's license with a choice made wherever it has an OR; empty where it has no
   *     license
   * @param reasons at least one, the mildest first
   */
  public record Cleared(
      Clearing.Item item,
      Verdict verdict,
      Optional<LicenseExpression> taken,
      List<ClearingReason> reasons) {

    public Cleared {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something that a license forbids, or two contradict each other about.
   *
   * @param between the items that it concerns: one or more whose license forbids the use, or all
   *     that cannot come together into one work
   */
  public record Conflict(List<Clearing.Item> between, ClearingReason reason) {

    public Conflict {
      between = List.copyOf(between);
    }
  }
}
