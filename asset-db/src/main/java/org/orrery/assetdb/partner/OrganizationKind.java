package org.orrery.assetdb.partner;

import org.orrery.assetdb.json.Words;

/** What sort of organisation a partner is. */
public enum OrganizationKind {
  MUSEUM,
  SCIENCE_CENTER,
  INSTITUTE,
  UNIVERSITY,
  SCHOOL,
  STUDIO,
  SOCIETY,
  OTHER;

  /** {@code science-center}. */
  public String word() {
    return Words.of(this);
  }

  /** The kind of the word; any other is an IllegalArgumentException that names them all. */
  public static OrganizationKind of(String word) {
    return Words.parse(OrganizationKind.class, "kind", word);
  }
}
