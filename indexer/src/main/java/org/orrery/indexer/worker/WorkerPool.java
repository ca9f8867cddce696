package org.orrery.indexer.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of workers. They are started when they are needed and kept; one that misbehaved is ended
 * at once and replaced when the next file comes, one that has read its share of files is replaced
 * before that.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  private final WorkerSettings settings;
  private final WorkerLimits limits;
  private final String main;
  private final Sandbox best;
  private final Semaphore places;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> all = new HashSet<>();
  private @Nullable WorkerCommand command;
  private boolean closed;

  /**
   * Workers none of which is started before the first file comes; {@link WorkerSettings#fault}
   * tells beforehand whether any can be.
   */
  public WorkerPool(WorkerSettings settings, WorkerLimits limits) {
    this(settings, limits, WorkerCommand.PROGRAM, Sandbox.BUBBLEWRAP);
  }

  /** Runs another main class in the workers, in no better sandbox than this. */
  WorkerPool(WorkerSettings settings, WorkerLimits limits, String main, Sandbox best) {
    this.settings = settings;
    this.limits = limits;
    this.main = main;
    this.best = best;
    this.places = new Semaphore(settings.workers(), true);
  }

  /** The limits that hold for every file. */
  public WorkerLimits limits() {
    return limits;
  }

  /**
   * Has a worker deal with a file and waits for the answer, at most as long as the limits allow.
   *
   * @throws InterruptedException if the caller was interrupted; the work is abandoned
   * @throws ExtractionUnavailable if no file at all can be dealt with, because of the installation
   * @throws UncheckedIOException if the source does not exist or cannot be opened
   */
  public <T> T ask(String task, Source source, Hearing<T> hearing) throws InterruptedException {
    places.acquire();
    try {
      var worker = take();
      try {
        return ask(worker, task, source, hearing);
      } finally {
        giveBack(worker);
      }
    } finally {
      places.release();
    }
  }

  // A worker that was ended under a file says nothing about the file.
  private <T> T ask(Worker worker, String task, Source source, Hearing<T> hearing)
      throws InterruptedException {
    try {
      var answer = worker.ask(task, source, hearing);
      if (!worker.isFit()) {
        refuseIfClosed();
      }
      return answer;
    } catch (UncheckedIOException e) {
      refuseIfClosed();
      throw e;
    }
  }

  private void refuseIfClosed() {
    lock.lock();
    try {
      if (closed) {
        throw new ExtractionUnavailable("The workers have been dismissed.");
      }
    } finally {
      lock.unlock();
    }
  }

  private Worker take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
        if (worker.isFit()) {
          return worker;
        }
        discard(worker);
      }
      return begin();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Worker worker) {
    lock.lock();
    try {
      if (worker.isFit() && !worker.isSpent() && !closed) {
        idle.push(worker);
        return;
      }
      var spent = worker.isFit() && !closed;
      discard(worker);
      if (spent) {
        // Where one was in use, the next is wanted soon: it starts while nobody waits.
        idle.push(begin());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void discard(Worker worker) {
    all.remove(worker);
    worker.end();
  }

  private Worker begin() throws InterruptedException {
    refuseIfClosed();
    var worker = Worker.begin(command());
    all.add(worker);
    return worker;
  }

  private WorkerCommand command() throws InterruptedException {
    if (command == null) {
      Optional<String> fault = settings.fault();
      if (fault.isPresent()) {
        throw new ExtractionUnavailable(fault.get());
      }
      sweep();
      var sandbox = best.orWhatWorks(settings.javaHome());
      LOG.info("Files are read by {} workers, sandbox {}", settings.workers(), sandbox);
      command = new WorkerCommand(settings, limits, sandbox, main);
    }
    return command;
  }

  private void sweep() {
    try {
      PrivateFolder.sweep(settings.temporary());
    } catch (IOException e) {
      throw new ExtractionUnavailable("The workers' folder cannot be swept.", e);
    }
  }

  /** Abandons what is under way and ends all workers. Closing again does nothing. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      idle.clear();
      all.forEach(Worker::end);
      all.clear();
    } finally {
      lock.unlock();
    }
  }
}
