package org.orrery.assetdb.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.orrery.assetdb.json.Words;

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
    return Words.of(this);
  }

  /** The status of the word; any other is an IllegalArgumentException that names them all. */
  public static Status of(String word) {
    return Words.parse(Status.class, "status", word);
  }
}
