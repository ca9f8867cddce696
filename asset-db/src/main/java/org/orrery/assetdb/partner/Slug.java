package org.orrery.assetdb.partner;

import java.util.regex.Pattern;
import org.orrery.assetdb.Refusal;

/**
 * A partner's name in addresses, for ever.
 *
 * @param value 2 to 60 of the characters a to z, 0 to 9 and the hyphen, which is neither first nor
 *     last
 */
public record Slug(String value) {

  /** The longest. */
  public static final int CHARACTERS = 60;

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,58}[a-z0-9]");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A partner's short name has 2 to 60 of the characters a to z, 0 to 9 and the hyphen,"
              + " which is neither first nor last.");
    }
  }

  /**
   * Reads what stands in an address.
   *
   * @throws Refusal.NotFound where it cannot be a slug
   */
  public static Slug parse(String typed) {
    if (!FORM.matcher(typed).matches()) {
      throw new Refusal.NotFound("There is no such partner.");
    }
    return new Slug(typed);
  }

  @Override
  public String toString() {
    return value;
  }
}
