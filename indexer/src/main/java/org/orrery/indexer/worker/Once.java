package org.orrery.indexer.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work on files that two who want the same share. It is done in threads of its own, which alone are
 * ever interrupted: a thread that uses the database or the index must not be, for an interrupt
 * closes the file that it writes.
 */
public final class Once<K, T> {

  private final Map<K, Future<T>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService threads;

  /** Threads are called by this name and a number. */
  public Once(String name) {
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /**
   * What the work for the key comes to, begun now unless it is under way.
   *
   * @throws InterruptedException when all work was {@linkplain #stop stopped}
   */
  public T of(K key, Callable<T> work) throws InterruptedException {
    try {
      var doing = underWay.computeIfAbsent(key, here -> threads.submit(work));
      try {
        return doing.get();
      } finally {
        underWay.remove(key, doing);
      }
    } catch (RejectedExecutionException e) {
      throw stopped();
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  /** Abandons all work, for good; whoever waits for it is told. */
  public void stop() {
    threads.shutdownNow();
  }

  private static InterruptedException stopped() {
    return new InterruptedException("The work was stopped");
  }

  private RuntimeException fault(@Nullable Throwable cause) throws InterruptedException {
    if (threads.isShutdown()) {
      throw stopped();
    }
    return switch (cause) {
      case RuntimeException fault -> fault;
      case Error fault -> throw fault;
      case IOException fault -> new UncheckedIOException(fault);
      case null, default -> new IllegalStateException(cause);
    };
  }
}
