package org.orrery.assetdb.partner;

import java.util.regex.Pattern;
import org.orrery.assetdb.Refusal;

/**
 * The name of a partner in addresses, for ever: lower-case letters, digits and single hyphens, at
 * most {@value #CHARACTERS} characters.
 */
public record PartnerHandle(String value) {

  static final int CHARACTERS = 60;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public PartnerHandle {
    if (value.length() > CHARACTERS || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A short name of lower-case letters, digits and hyphens is wanted here, such as"
              + " museum-of-tides.");
    }
  }

  /**
   * Reads what stands in an address.
   *
   * @throws Refusal.NotFound where it cannot be one
   */
  public static PartnerHandle parse(String typed) {
    try {
      return new PartnerHandle(typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound("There is no such partner.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
