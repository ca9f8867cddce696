package org.orrery.indexer.search;

/** The cursor is not one that this search gave out: mistyped, cut, or from another query. */
public final class InvalidCursor extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidCursor(String message) {
    super(message);
  }
}
