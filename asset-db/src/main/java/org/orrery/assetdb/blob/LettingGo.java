package org.orrery.assetdb.blob;

/**
 * A feature that refers to bytes only as long as something else does, such as what was made out of
 * a file that is gone. Each is asked before a sweep looks for bytes that nothing refers to.
 */
@FunctionalInterface
public interface LettingGo {

  /** Drops the references that are worth nothing any more, and tells how many. */
  int letGo();
}
