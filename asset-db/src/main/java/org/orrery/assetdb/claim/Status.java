package org.orrery.assetdb.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a statement stands with science. One dispute outweighs all support until its author takes
 * it back or the statement is worded anew: science is no vote.
 */
public enum Status {
  /** Nobody has judged the current wording. */
  UNCHECKED,
  /** Somebody supports it, and nobody disputes it. */
  SUPPORTED,
  /** Somebody disputes it. */
  DISPUTED;

  /** What follows from the judgements of the current wording. */
  public static Status of(Collection<Judgement> standing) {
    if (standing.stream().anyMatch(judgement -> judgement.verdict() == Verdict.DISPUTED)) {
      return DISPUTED;
    }
    return standing.isEmpty() ? UNCHECKED : SUPPORTED;
  }

  /** The newest of the judgements that say so. */
  public Optional<Judgement> newest(Collection<Judgement> standing) {
    return standing.stream()
        .filter(judgement -> judgement.verdict().word().equals(word()))
        .max(Comparator.comparing(Judgement::at));
  }

  /** {@code unchecked}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of the word; any other is an IllegalArgumentException that names them all. */
  public static Status of(String word) {
    for (var status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "“" + word + "” is no status; it is one of unchecked, supported, disputed.");
  }
}
