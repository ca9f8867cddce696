package org.orrery.assetdb.account;

import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.json.Words;

/** What an account is for. Each role may do what the ones before it may. */
public enum Role {
  DEVELOPER,
  RESEARCHER,
  CURATOR,
  ADMIN;

  /** The word of the contract: {@code developer}. */
  public String word() {
    return Words.of(this);
  }

  /** The role of the word; any other is an IllegalArgumentException that names them all. */
  public static Role of(String word) {
    return Words.parse(Role.class, "role", word);
  }

  /** Whether somebody with these roles may do what this role may. */
  public boolean isHeldBy(Set<Role> roles) {
    return EnumSet.range(this, ADMIN).stream().anyMatch(roles::contains);
  }
}
