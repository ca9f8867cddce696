package org.orrery.assetdb.license;

/**
 * A text that is not a license expression. The message is a sentence for the person who typed it:
 * it names what is wrong and, where there is one, the nearest license that exists.
 */
public final class UnreadableLicenseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  UnreadableLicenseException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** How many characters of the text come before the fault. */
  public int position() {
    return position;
  }
}
