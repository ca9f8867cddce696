package org.orrery.assetdb.composition;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files tell that a material is in a game. Empty and tiny files are the same by chance, and
 * texts that go with everything, such as licences, are everybody's.
 */
public final class Telltale {

  /** Smaller files tell nothing. */
  public static final long LEAST_BYTES = 256;

  private static final Pattern EVERYBODYS =
      Pattern.compile(
          "(licen[cs]es?|copying|copyright|notice|readme|credits|authors|contributors|changelog"
              + "|ofl|manifest|package|index|materials\\.lock)([.-].*)?");

  private Telltale() {}

  /**
   * Whether a file tells something.
   *
   * @param path the material's own path of it
   */
  public static boolean isOne(String path, long size) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return size >= LEAST_BYTES && !EVERYBODYS.matcher(name).matches();
  }
}
