package org.orrery.assetdb.license;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say of one license in one arrangement: reasons, and which choice was taken at each
 * OR. It is as strict as its strictest reason.
 *
 * @param reasons at least one, the mildest first
 */
record Ruling(List<ClearingReason> reasons, Optional<LicenseExpression> taken) {

  Ruling {
    reasons = List.copyOf(reasons);
  }

  static Ruling because(ClearingReason reason) {
    return new Ruling(List.of(reason), Optional.empty());
  }

  static Ruling because(EnumSet<ClearingReason> reasons) {
    return new Ruling(List.copyOf(reasons), Optional.empty());
  }

  Ruling taking(LicenseExpression expression) {
    return new Ruling(reasons, Optional.of(expression));
  }

  /** Both have to be kept. */
  static Ruling all(List<Ruling> rulings) {
    var reasons = EnumSet.noneOf(ClearingReason.class);
    rulings.forEach(ruling -> reasons.addAll(ruling.reasons));
    if (reasons.size() > 1) {
      reasons.remove(ClearingReason.FREE);
    }
    var taken = rulings.stream().flatMap(ruling -> ruling.taken.stream()).distinct().toList();
    return new Ruling(
        List.copyOf(reasons),
        Optional.of(taken.size() == 1 ? taken.getFirst() : new LicenseExpression.And(taken)));
  }

  Verdict verdict() {
    return reasons.stream().map(ClearingReason::verdict).reduce(Verdict.OK, Verdict::and);
  }

  boolean fits() {
    return verdict() != Verdict.CONFLICT;
  }
}
