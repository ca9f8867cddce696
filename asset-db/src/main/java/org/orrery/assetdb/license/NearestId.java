package org.orrery.assetdb.license;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which id somebody meant: "CC BY 4.0", "GPLv3" and "The MIT License" all name one. */
final class NearestId {
  /** Longer texts are no names; comparing them would cost more than a guess is worth. */
  private static final int MAX_LENGTH = 100;

  private record Spelling(String bare, String versionless, String id) {}

  private final List<Spelling> spellings = new ArrayList<>();

  private NearestId() {}

  /** Among these licenses by id and by name, but for the deprecated ones. */
  static NearestId amongLicenses(Collection<License> licenses) {
    NearestId nearest = new NearestId();
    for (License license : licenses) {
      if (!license.deprecated()) {
        nearest.add(license.id(), license.id());
        nearest.add(license.name(), license.id());
      }
    }
    return nearest;
  }

  static NearestId amongIds(Collection<String> ids) {
    NearestId nearest = new NearestId();
    ids.forEach(id -> nearest.add(id, id));
    return nearest;
  }

  private void add(String spelling, String id) {
    spellings.add(new Spelling(bare(spelling), versionless(id), id));
  }

  /**
   * The id that the fewest letters keep apart from the text; of equals the one that begins most
   * like it, and of several versions the last. Empty where nothing is near.
   */
  Optional<String> to(String text) {
    String wanted = bare(text);
    if (wanted.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int least = Math.max(1, wanted.length() / 3);
    int longestPrefix = -1;
    Optional<String> nearest = Optional.empty();
    for (Spelling spelling : spellings) {
      boolean lacksVersion = spelling.versionless().equals(wanted);
      int distance = lacksVersion ? 0 : distance(wanted, spelling.bare());
      int prefix = commonPrefix(wanted, spelling.bare());
      boolean nearer = distance < least || (distance == least && prefix > longestPrefix);
      if (nearer || lacksVersion) {
        least = distance;
        longestPrefix = prefix;
        nearest = Optional.of(spelling.id());
      }
    }
    return nearest;
  }

  /** Letters and digits alone, without "the", the "v" of a version and a final ".0". */
  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("^the |v(?=\\.?\\s?\\d)|-only$|\\.0(?!\\d)", "")
        .replaceAll("[^a-z0-9]", "");
  }

  private static String versionless(String id) {
    return bare(id.replaceAll("-\\d[\\d.]*(-only)?$", ""));
  }

  private static int commonPrefix(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Levenshtein's: how many letters must be added, dropped or replaced. */
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
