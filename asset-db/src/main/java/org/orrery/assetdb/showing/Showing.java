package org.orrery.assetdb.showing;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/**
 * A game was shown somewhere, or is, or will be.
 *
 * @param inquiry id of the inquiry that it came of
 * @param enteredBy handle of who entered it, which is not told to everybody
 * @param confirmedAt when the institution said that it is so
 * @param version changes with every change
 */
public record Showing(
    ShowingId id,
    AssetId game,
    Occasion occasion,
    Optional<String> inquiry,
    String enteredBy,
    Instant enteredAt,
    Optional<Instant> confirmedAt,
    long version) {

  /** Whether the institution said that it is so. */
  public boolean isConfirmed() {
    return confirmedAt.isPresent();
  }

  /** Another occasion: what was confirmed was something else. */
  Showing amended(Occasion other) {
    return new Showing(
        id,
        game,
        other,
        inquiry,
        enteredBy,
        enteredAt,
        other.equals(occasion) ? confirmedAt : Optional.empty(),
        version);
  }

  /** The institution says that it is so. */
  Showing confirmed(Instant at) {
    return new Showing(id, game, occasion, inquiry, enteredBy, enteredAt, Optional.of(at), version);
  }
}
