package org.orrery.platform.account;

import org.orrery.platform.web.Form;

/**
 * Signing in, or making an account.
 *
 * @param to where the reader goes afterwards
 */
public record EntryPage(Form form, String to) {

  /** A path of this house alone: an address of another would be a trap. */
  public static String safe(String to) {
    return to.startsWith("/")
            && !to.startsWith("//")
            && to.indexOf('\\') < 0
            && to.chars().noneMatch(Character::isISOControl)
        ? to
        : "/";
  }
}
