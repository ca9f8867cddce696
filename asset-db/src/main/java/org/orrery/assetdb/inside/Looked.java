package org.orrery.assetdb.inside;

import java.util.List;
import java.util.Optional;

/**
 * How far a file was looked into.
 *
 * @param files how many inner files are known
 * @param bytes how many they have together
 * @param reason the word for why it could not be looked into at all
 * @param gaps what was left out
 */
public record Looked(long files, long bytes, Optional<String> reason, List<Gap> gaps) {

  public Looked {
    gaps = List.copyOf(gaps);
  }

  /**
   * Something that was left out.
   *
   * @param code the word for why
   * @param path where first; empty for the file itself
   * @param count how often
   */
  public record Gap(String code, String path, long count) {}

  /** How much of it is known. */
  public enum Extent {
    WHOLE,
    PARTLY,
    UNOPENED;

    /** The word in answers: {@code partly}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How much of it is known. */
  public Extent extent() {
    if (reason.isPresent() || files == 0 && !gaps.isEmpty()) {
      return Extent.UNOPENED;
    }
    return gaps.isEmpty() ? Extent.WHOLE : Extent.PARTLY;
  }
}
