package org.orrery.assetdb.lab;

/** What a trial is at. */
public enum Stage {
  /** It has not begun, or the browser is being started. */
  PREPARING,
  /** The game is loaded. */
  STARTING,
  /** The game is tried in its languages. */
  LANGUAGES,
  /** It is played without sense. */
  PLAYING,
  /** It is left alone, to see whether it goes back to its start. */
  IDLING,
  /** Pictures and figures are put together. */
  REPORTING;

  /** {@code preparing}. */
  public String word() {
    return Words.of(this);
  }

  /** The stage of the word; any other is an IllegalArgumentException. */
  public static Stage of(String word) {
    return Words.parse(Stage.class, word);
  }
}
