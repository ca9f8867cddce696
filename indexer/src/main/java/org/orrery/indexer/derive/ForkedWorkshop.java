package org.orrery.indexer.derive;

import org.orrery.assetdb.derivative.Deriving;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.worker.WorkerPool;

/** Carries recipes out in worker processes. */
public final class ForkedWorkshop implements Workshop {

  private final WorkerPool pool;
  private final Deriving deriving;

  public ForkedWorkshop(WorkerPool pool, Deriving deriving) {
    this.pool = pool;
    this.deriving = deriving;
  }

  @Override
  public Work make(String recipe, Source source) throws InterruptedException {
    return pool.ask(recipe, source, new Delivery(deriving));
  }
}
