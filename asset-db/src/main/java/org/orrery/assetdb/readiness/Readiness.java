package org.orrery.assetdb.readiness;

import java.util.List;
import org.orrery.assetdb.Violation;

/**
 * How far a game is ready to be handed in.
 *
 * @param missing what curators will ask for; each names its field
 * @param advised what would help them and the players
 */
public record Readiness(List<Violation> missing, List<Violation> advised) {

  public Readiness {
    missing = List.copyOf(missing);
    advised = List.copyOf(advised);
  }

  /** Whether nothing is missing. */
  public boolean isReady() {
    return missing.isEmpty();
  }
}
