package org.orrery.assetdb.license;

/**
 * Whether materials may be used as somebody means to use them, from the mildest to the strictest.
 * What is put together is never judged milder than its strictest part, so the order decides: a
 * person who is to be asked cannot make good what a license forbids, hence {@code CONFLICT} stands
 * above {@code ASK}.
 */
public enum Verdict {
  /** Nothing is asked in return. */
  OK("ok"),
  /** Yes, as long as what the reasons say is done. */
  CONDITIONS("conditions"),
  /** No rule can tell: a person has to read the license, or ask who holds the rights. */
  ASK("ask"),
  /** A license forbids it, or two licenses contradict each other. */
  CONFLICT("conflict");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The word of the API, which never changes. */
  public String code() {
    return code;
  }

  /** The verdict that the API calls by this word; any other word is an IllegalArgumentException. */
  public static Verdict of(String code) {
    for (var verdict : values()) {
      if (verdict.code.equals(code)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("Not a verdict: " + code);
  }

  /** The stricter of the two. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
