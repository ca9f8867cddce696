package org.orrery.samples.kiosk;

/** What came is not from whom the kiosk trusts, or not for it; the message says why. */
final class UntrustedException extends Exception {

  private static final long serialVersionUID = 1L;

  UntrustedException(String message) {
    super(message);
  }
}
