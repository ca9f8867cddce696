package org.orrery.indexer.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.worker.process.Frame;
import org.orrery.indexer.worker.process.Request;

/**
 * A process and the thread that listens to it. The thread also starts the process: the kernel takes
 * a sandbox to be orphaned when the thread that started it ends, so that thread has to live as
 * long.
 */
final class WorkerProcess {
  private static final int FRAMES_AHEAD = 64;
  private static final int LAST_WORDS_BYTES = 2_000;

  /** What is heard of a process. */
  sealed interface Heard {
    record Said(Frame frame) implements Heard {}

    /** Something that is no frame came. */
    record Babbled() implements Heard {}

    /** It is over; what it said last to people is for the operator. */
    record Ended(int status, String lastWords) implements Heard {}
  }

  private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(FRAMES_AHEAD);
  private final CompletableFuture<Process> process = new CompletableFuture<>();
  private final Thread listener;
  private volatile String lastWords = "";

  private WorkerProcess(ProcessBuilder builder) {
    listener = Thread.ofPlatform().daemon().name("worker").unstarted(() -> run(builder));
  }

  /** Begins to start a process and returns at once. */
  static WorkerProcess begin(ProcessBuilder builder) {
    var worker = new WorkerProcess(builder);
    worker.listener.start();
    return worker;
  }

  private void run(ProcessBuilder builder) {
    try {
      var started = builder.start();
      var complaining = Thread.ofVirtual().start(() -> keepLastWords(started.getErrorStream()));
      process.complete(started);
      listen(started);
      int status = started.waitFor();
      complaining.join(Duration.ofSeconds(1));
      heard.put(new Heard.Ended(status, lastWords));
    } catch (IOException e) {
      process.completeExceptionally(e);
      var _ = heard.offer(new Heard.Ended(-1, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      kill();
      // Who still listens must not wait for what never comes.
      heard.clear();
      var _ = heard.offer(new Heard.Ended(-1, "ended from outside"));
    }
  }

  private void listen(Process started) throws InterruptedException {
    try (var frames = new DataInputStream(new BufferedInputStream(started.getInputStream()))) {
      while (true) {
        heard.put(new Heard.Said(Frame.read(frames)));
      }
    } catch (EOFException e) {
      return;
    } catch (IOException e) {
      heard.put(new Heard.Babbled());
    }
  }

  private void keepLastWords(InputStream stream) {
    var last = new byte[LAST_WORDS_BYTES];
    try (stream) {
      for (int count = stream.read(last); count >= 0; count = stream.read(last)) {
        lastWords = new String(last, 0, count, StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      // The process was killed; what it said until then stands.
      return;
    }
  }

  /** Waits for what is heard next; null when the time is up. */
  @Nullable Heard next(Duration atMost) throws InterruptedException {
    return heard.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether it lives and has nothing to say, as it should between two files. */
  boolean isQuiet() {
    return heard.isEmpty()
        && process.state() == Future.State.SUCCESS
        && process.resultNow().isAlive();
  }

  /**
   * Asks for a file to be read. A process that is gone does not hear it, and is heard of as such.
   */
  void ask(Request request) {
    try {
      var stream = process.join().getOutputStream();
      stream.write(request.line().getBytes(StandardCharsets.US_ASCII));
      stream.flush();
    } catch (IOException e) {
      kill();
    }
  }

  /** Tells it that no more requests come, after which it ends by itself. */
  void dismiss() throws IOException {
    process.join().getOutputStream().close();
  }

  /** Kills it, if it lives, and does not wait. */
  void kill() {
    var _ = process.thenAccept(Process::destroyForcibly);
  }

  /** Kills it and waits until it and its listener are gone. */
  void end() {
    kill();
    listener.interrupt();
    var _ = process.thenAccept(gone -> gone.onExit().join());
  }
}
