package org.orrery.assetdb.exhibit;

import java.util.regex.Pattern;
import org.orrery.assetdb.Refusal;

/**
 * The name of an exhibit in addresses, for ever: lower-case letters, digits and single hyphens, at
 * most {@value #CHARACTERS} characters.
 */
public record Slug(String value) {

  static final int CHARACTERS = 60;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > CHARACTERS || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A short name of lower-case letters, digits and hyphens is wanted here, such as"
              + " summer-of-stars.");
    }
  }

  /**
   * Reads what stands in an address.
   *
   * @throws Refusal.NotFound where it cannot be one
   */
  public static Slug parse(String typed) {
    try {
      return new Slug(typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound("There is no such exhibit.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
