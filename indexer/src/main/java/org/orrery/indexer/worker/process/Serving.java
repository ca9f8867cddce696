package org.orrery.indexer.extract.tika.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a worker process: reads requests from standard input, one a line, and answers
 * each in frames on standard output before it takes the next. It ends when its input ends, in the
 * middle of a file if need be, so that it never outlives the server.
 */
public final class TikaWorker {

  /** The status with which a worker leaves that has no memory left, which is Java's own too. */
  public static final int OUT_OF_MEMORY = 3;

  private final BlockingQueue<Optional<Request>> requests = new LinkedBlockingQueue<>();
  private volatile boolean busy;

  private TikaWorker() {}

  /** Starts a worker; the arguments are those of {@link ParsingLimits#arguments()}. */
  public static void main(String[] arguments) throws InterruptedException {
    serve(new TikaReading(ParsingLimits.of(arguments)));
  }

  /** Serves requests with this way of reading until there are no more. */
  static void serve(Reading reading) throws InterruptedException {
    var reports = new Reports(new FileOutputStream(FileDescriptor.out));
    // A parser that prints must not break the frames.
    System.setOut(System.err);
    new TikaWorker().run(reading, reports);
  }

  private void run(Reading reading, Reports reports) throws InterruptedException {
    Thread.ofPlatform().daemon().name("requests").start(this::listen);
    reports.say(new Frame.Ready());
    for (var next = requests.take(); next.isPresent(); next = requests.take()) {
      reports.say(answer(reading, next.get(), reports));
      busy = false;
    }
  }

  // Whatever a parser throws is an answer about the file.
  @SuppressWarnings("CatchThrowable")
  private static Frame answer(Reading reading, Request request, Reports reports) {
    try {
      return new Frame.Done(reading.read(request, reports));
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
      throw e;
    } catch (Throwable e) {
      return new Frame.Failed(Reasons.of(e));
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
