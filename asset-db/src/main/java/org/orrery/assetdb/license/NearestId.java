package org.orrery.assetdb.license;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which id somebody meant: "CC BY 4.0", "GPLv3" and "Apache" name licenses, misspelled. */
final class NearestId {
  private final List<String> ids;

  private NearestId(List<String> ids) {
    this.ids = ids;
  }

  static NearestId among(Collection<String> ids) {
    return new NearestId(List.copyOf(ids));
  }

  /** The id that fewest letters keep apart from the word; empty where nothing is near. */
  Optional<String> to(String word) {
    String wanted = bare(word);
    int allowed = Math.max(1, wanted.length() / 3);
    int least = Integer.MAX_VALUE;
    Optional<String> nearest = Optional.empty();
    for (String id : ids) {
      String candidate = bare(id);
      boolean begins = wanted.length() > 1 && versionless(id).equals(wanted);
      int distance = begins ? 0 : distance(wanted, candidate);
      // Of several versions the last one wins, which is why an equal distance replaces.
      if (distance <= allowed && (distance < least || (begins && least == 0))) {
        least = distance;
        nearest = Optional.of(id);
      }
    }
    return nearest;
  }

  /** Letters and digits alone, so that "CC BY 4.0" is "CC-BY-4.0" and "GPLv3" near "GPL-3.0". */
  private static String bare(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("v(?=\\.?\\s?\\d)", "");
    return lower.replaceAll("[^a-z0-9]|\\.0(?!\\d)", "");
  }

  private static String versionless(String id) {
    return bare(id.replaceAll("-\\d[\\d.]*(-only)?$", ""));
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] spare = previous;
      previous = current;
      current = spare;
    }
    return previous[other.length()];
  }
}
