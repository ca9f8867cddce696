package org.orrery.assetdb.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an account is for. Each role may do what the ones before it may. */
public enum Role {
  DEVELOPER,
  RESEARCHER,
  CURATOR,
  ADMIN;

  /** The word of the contract: {@code developer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of the word; any other is an IllegalArgumentException that names them all. */
  public static Role of(String word) {
    for (var role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "“" + word + "” is no role; it is one of developer, researcher, curator, admin.");
  }

  /** Whether somebody with these roles may do what this role may. */
  public boolean isHeldBy(Set<Role> roles) {
    return EnumSet.range(this, ADMIN).stream().anyMatch(roles::contains);
  }
}
