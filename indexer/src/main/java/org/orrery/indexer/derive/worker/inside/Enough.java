package org.orrery.indexer.derive.worker.inside;

/** A limit ends the looking, of one container or altogether. */
final class Enough extends Exception {
  private static final long serialVersionUID = 1L;

  private final Shortfall why;

  Enough(Shortfall why) {
    super(why.en());
    this.why = why;
  }

  Shortfall why() {
    return why;
  }

  /** Whether it is only this container that ends. */
  boolean isOfOneContainer() {
    return why == Shortfall.RATIO || why == Shortfall.MALFORMED || why == Shortfall.ENCRYPTED;
  }
}
