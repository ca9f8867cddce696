package org.orrery.assetdb.blob;

/**
 * Who is told of bytes that have come whole, before the store looks whether it has them already.
 * What is told is remembered from then on, so that {@link Sweeping} spares bytes that somebody is
 * about to rely on: who is told returns only when that is so, and waits for a sweep of these very
 * bytes to end.
 */
@FunctionalInterface
public interface Arrivals {

  /** The bytes have come; they may not be in the store yet. When this throws, they are not kept. */
  void arrived(Blob blob);

  /** For a store that nothing is ever swept from. */
  static Arrivals untold() {
    return blob -> {};
  }
}
