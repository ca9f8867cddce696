package org.orrery.assetdb.partner;

import org.orrery.assetdb.json.Words;

/** What a member is to a partner. */
public enum Part {
  /** Edits its page, invites and removes members, and may take contributions out. */
  MANAGER,
  /** Attaches what they deposit. */
  MEMBER;

  /** {@code manager}. */
  public String word() {
    return Words.of(this);
  }

  /** The part of the word; any other is an IllegalArgumentException that names them all. */
  public static Part of(String word) {
    return Words.parse(Part.class, "part", word);
  }
}
