package org.orrery.assetdb.lab;

/** What the lab looks at, in the order of its report. */
public enum LabCheck {
  /** It shows something soon, without an error that ends it. */
  STARTS,
  /** Its picture moves. */
  FRAMES,
  /** It asks nobody outside for anything. */
  OUTSIDE,
  /** It goes on without a network once it is loaded. */
  OFFLINE,
  /** It survives touches and keys without sense. */
  PLAYING,
  /** Left alone, it goes back to its start for the next visitor. */
  IDLE,
  /** It speaks the languages of the house. */
  LANGUAGE,
  /** It flashes less than may harm somebody: WCAG 2.3.1. */
  FLASH,
  /** Its memory does not grow all day. */
  MEMORY,
  /** It complains of nothing in the browser's console. */
  CONSOLE;

  /** {@code outside}. */
  public String word() {
    return Words.of(this);
  }

  /** The check of the word; any other is an IllegalArgumentException. */
  public static LabCheck of(String word) {
    return Words.parse(LabCheck.class, word);
  }
}
