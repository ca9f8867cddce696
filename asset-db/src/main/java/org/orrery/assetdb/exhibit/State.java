package org.orrery.assetdb.exhibit;

import org.orrery.assetdb.json.Words;

/** Where an exhibit stands. */
public enum State {
  /** Curators prepare it. */
  DRAFT,
  /** Everybody sees it. */
  PUBLISHED,
  /** It is over; everybody can still look at it. */
  ARCHIVED;

  /** {@code draft}. */
  public String word() {
    return Words.of(this);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Words.parse(State.class, "state", word);
  }
}
