package org.orrery.assetdb.claim;

import java.time.Instant;
import java.util.List;
import org.orrery.assetdb.asset.LocalizedText;

/**
 * What a claim says, from one moment to the next wording.
 *
 * @param number 1, 2, … within the claim
 * @param by handle of the depositor who wrote it
 * @param release number of the game's newest release at that moment; 0 before the first
 */
public record Wording(
    int number,
    LocalizedText statement,
    List<Evidence> evidence,
    String by,
    Instant at,
    int release) {

  public Wording {
    evidence = List.copyOf(evidence);
  }

  /** Whether another wording says the same. */
  boolean saysTheSameAs(Wording other) {
    return statement.equals(other.statement) && evidence.equals(other.evidence);
  }
}
