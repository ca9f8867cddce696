package org.orrery.indexer.worker;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What must be done whole although the thread that wants it may be interrupted: an interrupt closes
 * the file that a thread writes, and with it the database or the store.
 */
public final class Shielded {

  private Shielded() {}

  /**
   * Does the work in a thread that nobody interrupts and waits for its end; an interrupt that comes
   * meanwhile is kept for afterwards.
   */
  public static <T> T call(Callable<T> work) throws IOException {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().name("shielded").start(task);
    var isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
