package org.orrery.indexer.extract.tika;

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
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of workers. They are started when they are needed and kept; one that misbehaved is ended
 * at once and replaced when the next file comes, one that has read its share of files is replaced
 * before that.
 */
final class ForkedTika implements TextExtractor {
  private static final Logger LOG = LoggerFactory.getLogger(ForkedTika.class);

  private final WorkerSettings settings;
  private final ExtractionLimits limits;
  private final String main;
  private final Sandbox best;
  private final Semaphore places;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> all = new HashSet<>();
  private @Nullable WorkerCommand command;
  private boolean closed;

  ForkedTika(WorkerSettings settings, ExtractionLimits limits) {
    this(settings, limits, WorkerCommand.TIKA_WORKER, Sandbox.BUBBLEWRAP);
  }

  /** Runs another main class in the workers, in no better sandbox than this. */
  ForkedTika(WorkerSettings settings, ExtractionLimits limits, String main, Sandbox best) {
    this.settings = settings;
    this.limits = limits;
    this.main = main;
    this.best = best;
    this.places = new Semaphore(settings.workers(), true);
  }

  @Override
  public Extraction extract(Source source) throws InterruptedException {
    places.acquire();
    try {
      var worker = take();
      try {
        return extract(worker, source);
      } finally {
        giveBack(worker);
      }
    } finally {
      places.release();
    }
  }

  // A worker that was ended under a file says nothing about the file.
  private Extraction extract(Worker worker, Source source) throws InterruptedException {
    try {
      var extraction = worker.extract(source);
      if (extraction instanceof Extraction.Failed) {
        refuseIfClosed();
      }
      return extraction;
    } catch (UncheckedIOException e) {
      refuseIfClosed();
      throw e;
    }
  }

  private void refuseIfClosed() {
    lock.lock();
    try {
      if (closed) {
        throw new ExtractionUnavailable("The extractor has been closed.");
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
