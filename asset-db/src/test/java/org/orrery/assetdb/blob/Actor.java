package org.orrery.assetdb.blob;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Somebody who does something in steps, each when told to. */
final class Actor {

  /** What an actor does, pausing between its steps. */
  @FunctionalInterface
  interface Script {
    void play(Actor self) throws Exception;
  }

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore stepEnds = new Semaphore(0);
  private final FutureTask<Boolean> playing;
  private volatile boolean holdsTheRow;
  private volatile boolean isDone;
  private volatile boolean keepsTheRow;
  private int stepsTaken;

  Actor(Script script) {
    this.playing =
        new FutureTask<>(
            () -> {
              try {
                begun.acquire();
                script.play(this);
                return true;
              } finally {
                holdsTheRow = false;
                isDone = true;
                stepEnds.release();
              }
            });
    Thread.ofPlatform().daemon().start(playing);
  }

  /** Called by the script: the step is over. */
  void pause() {
    stepEnds.release();
    begun.acquireUninterruptibly();
  }

  /** Called by the script: until its end it holds the lock of the blob's row. */
  void holdTheRow() {
    holdsTheRow = true;
  }

  boolean holdsTheRow() {
    return holdsTheRow;
  }

  boolean isDone() {
    return isDone;
  }

  /** Called by the script: what it locks by telling of its bytes stays locked until its end. */
  void willHoldTheRow() {
    keepsTheRow = true;
  }

  /** Called by the script: its bytes were told of. */
  void told() {
    holdsTheRow = keepsTheRow;
  }

  /** Whether the step that was begun is the first, in which every actor wants the row. */
  boolean wantedTheRow() {
    return stepsTaken == 1;
  }

  /** Begins the next step, which may have to wait for somebody's lock. */
  void begin() {
    stepsTaken++;
    begun.release();
  }

  /** Waits for the end of the step that was begun. */
  void awaitStep() throws InterruptedException {
    if (!stepEnds.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The step does not end");
    }
  }

  /** Throws what the script threw. */
  void demandSuccess() throws InterruptedException, ExecutionException {
    playing.get();
  }
}
