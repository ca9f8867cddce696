package org.orrery.assetdb.asset;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.json.Words;

/**
 * How it is known that people learn from a game.
 *
 * @param level empty while nobody said
 * @param sources where it can be read: addresses, and DOIs as {@code doi:10…}
 */
public record LearningEvidence(Optional<Level> level, LocalizedText summary, List<String> sources) {

  private static final String DOI = "doi:";

  public LearningEvidence {
    sources = List.copyOf(sources);
  }

  /** The address of a source. */
  public static String address(String source) {
    return source.startsWith(DOI) ? "https://doi.org/" + source.substring(DOI.length()) : source;
  }

  /** From nothing to what others have examined. */
  public enum Level {
    NONE,
    RATIONALE,
    USABILITY_TEST,
    PRE_POST_STUDY,
    PEER_REVIEWED;

    /** The word of the contract: {@code pre-post-study}. */
    public String word() {
      return Words.of(this);
    }

    /** The level of the word; any other is an IllegalArgumentException that names them all. */
    public static Level of(String word) {
      return Words.parse(Level.class, "level of evidence", word);
    }
  }
}
