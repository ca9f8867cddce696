package org.orrery.assetdb.partner;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation's id in the Research Organization Registry, its two check digits verified (ISO
 * 7064 MOD 97-10 over the value of the symbols before them in Crockford's base 32).
 *
 * @param id nine characters: {@code 05dxps055}
 */
public record Ror(String id) {

  private static final String SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern BARE = Pattern.compile("0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}");
  private static final Pattern ADDRESS = Pattern.compile("^(?:https?://)?(?:www\\.)?ror\\.org/");
  private static final int CHECKED = 7;

  public Ror {
    if (!BARE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A ROR id is wanted here, such as https://ror.org/05dxps055.");
    }
    if (checkDigits(id) != Integer.parseInt(id.substring(CHECKED))) {
      throw new IllegalArgumentException(
          "The check digits of this ROR id do not fit, so it was probably mistyped.");
    }
  }

  /**
   * Reads the bare form or the address at ror.org, in any case.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  public static Ror parse(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    return new Ror(ADDRESS.matcher(lower).replaceFirst("").replaceFirst("/$", ""));
  }

  /** The address by which the registry asks to be cited. */
  public String url() {
    return "https://ror.org/" + id;
  }

  @Override
  public String toString() {
    return id;
  }

  private static int checkDigits(String id) {
    long value = 0;
    for (var symbol : id.substring(0, CHECKED).toCharArray()) {
      value = value << 5 | SYMBOLS.indexOf(symbol);
    }
    return (int) (98 - value * 100 % 97);
  }
}
