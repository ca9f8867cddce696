package org.orrery.platform.walk;

/** Tests that share a platform on which something stands already. */
public interface OnAShelf {
  Shelf shelf();
}
