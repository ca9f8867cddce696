package org.orrery.assetdb.composition;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A material that somebody says is in a game.
 *
 * @param asset what stands there for its id
 * @param release the number of its release; empty for the newest
 * @param modified whether its bytes are said to be changed
 * @param sources who says it
 * @param files those that a lock file names
 */
public record Claim(
    String asset,
    Optional<Integer> release,
    boolean modified,
    Set<Source> sources,
    List<Evidence.Wanted> files) {

  public Claim {
    sources = EnumSet.copyOf(sources);
    files = List.copyOf(files);
  }

  /** Who says that a material is in a game. */
  public enum Source {
    /** The game's description. */
    DECLARED,
    /** A lock file in the build. */
    LOCKED;

    /** The word in answers: {@code locked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Both as one. */
  Claim and(Claim other) {
    var together = EnumSet.copyOf(sources);
    together.addAll(other.sources);
    return new Claim(
        asset,
        release.or(other::release),
        modified || other.modified,
        together,
        files.isEmpty() ? other.files : files);
  }
}
