package org.orrery.indexer.derive.worker;

/** Hears that the work goes on. */
@FunctionalInterface
public interface Headway {

  /** A part of the work is done. Costs next to nothing, so call it often. */
  void made();
}
