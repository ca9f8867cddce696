package org.orrery.assetdb.usage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;

/**
 * A game that uses a material.
 *
 * @param release the newest release of which it is known
 * @param known how it is known
 */
public record GameUse(
    AssetId game, LocalizedText title, int release, Set<Known> known, boolean isWithdrawn) {

  public GameUse {
    known = known.isEmpty() ? Set.of() : EnumSet.copyOf(known);
  }

  /** How it is known that a game uses a material. */
  public enum Known {
    /** The game's description says so. */
    DECLARED,
    /** A lock file in the build says so. */
    LOCKED,
    /** The build holds a file with the same bytes. */
    FOUND;

    /** The word in answers: {@code declared}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
