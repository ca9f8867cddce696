package org.orrery.assetdb.credit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A researcher's ORCID iD, its check character verified (ISO 7064 MOD 11-2).
 *
 * @param id sixteen characters in groups of four: {@code 0000-0002-1825-0097}
 */
public record Orcid(String id) {
  private static final Pattern BARE = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
  private static final Pattern ANY_FORM =
      Pattern.compile(
          "(?:(?:https?://)?(?:www\\.)?orcid\\.org/)?"
              + "(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dx])/?",
          Pattern.CASE_INSENSITIVE);

  public Orcid {
    if (!BARE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no ORCID iD: four groups of four digits are wanted".formatted(id));
    }
    if (checkCharacter(id) != id.charAt(id.length() - 1)) {
      throw new IllegalArgumentException(
          "'%s' is no ORCID iD: its last character does not fit the others".formatted(id));
    }
  }

  /**
   * Reads the bare form, with or without hyphens, or the address at orcid.org.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  public static Orcid parse(String text) {
    Matcher form = ANY_FORM.matcher(text.strip());
    if (!form.matches()) {
      return new Orcid(text.strip());
    }
    String id =
        String.join("-", form.group(1), form.group(2), form.group(3), form.group(4))
            .toUpperCase(Locale.ROOT);
    return new Orcid(id);
  }

  /** As {@link #parse}, but empty for a text that is no ORCID iD. */
  public static Optional<Orcid> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The address that ORCID asks to be shown. */
  public String url() {
    return "https://orcid.org/" + id;
  }

  @Override
  public String toString() {
    return id;
  }

  private static char checkCharacter(String id) {
    int total = 0;
    for (int i = 0; i < id.length() - 1; i++) {
      char character = id.charAt(i);
      if (character != '-') {
        total = (total + (character - '0')) * 2 % 11;
      }
    }
    int check = (12 - total) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
