package org.orrery.indexer.worker.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * How a worker process serves: it reads requests from standard input, one a line, and answers each
 * in frames on standard output before it takes the next. It ends when its input ends, in the middle
 * of a file if need be, so that it never outlives the server.
 */
public final class Serving {

  /** The status with which a worker leaves that has no memory left, which is Java's own too. */
  public static final int OUT_OF_MEMORY = 3;

  private final BlockingQueue<Optional<Request>> requests = new LinkedBlockingQueue<>();
  private volatile boolean busy;

  private Serving() {}

  /** Serves requests with what their tasks' names stand for, until there are no more. */
  public static void serve(Function<String, Task> tasks) throws InterruptedException {
    var reports = new Reports(new FileOutputStream(FileDescriptor.out));
    // A parser that prints must not break the frames.
    System.setOut(System.err);
    new Serving().run(tasks, reports);
  }

  private void run(Function<String, Task> tasks, Reports reports) throws InterruptedException {
    Thread.ofPlatform().daemon().name("requests").start(this::listen);
    reports.say(new Frame.Ready());
    for (var next = requests.take(); next.isPresent(); next = requests.take()) {
      reports.say(new Frame.Begun(next.get().token()));
      reports.say(answer(tasks.apply(next.get().task()), next.get(), reports));
      busy = false;
    }
  }

  // Whatever a parser throws is an answer about the file.
  @SuppressWarnings("CatchThrowable")
  private static Frame answer(Task task, Request request, Reports reports) {
    try {
      return new Frame.Done(task.perform(request, reports));
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
      throw e;
    } catch (Throwable e) {
      return new Frame.Failed(task.reason(e));
    }
  }

  private void listen() {
    try (var lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        busy = true;
        requests.add(Optional.of(Request.parse(line)));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    if (busy) {
      Runtime.getRuntime().halt(1);
    }
    requests.add(Optional.empty());
  }
}
