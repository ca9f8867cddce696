package org.orrery.indexer.worker.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.orrery.indexer.extract.Extraction.Completeness;

/**
 * A worker that does what a file's name says, as a parser that a hostile file has taken over might;
 * a file of any other name is answered with its content.
 */
public final class MisbehavingWorker {
  private MisbehavingWorker() {}

  public static void main(String[] arguments) throws InterruptedException {
    Serving.serve(task -> MisbehavingWorker::read);
  }

  private static Completeness read(Request request, Reports reports) throws Exception {
    switch (request.name()) {
      case "hang" -> new CountDownLatch(1).await();
      case "spin" -> spin();
      case "chatter" -> chatter(reports);
      case "spew text" -> spew(reports);
      case "spew garbage" -> garbage();
      case "huge frame" -> raw(new byte[] {'T', 0x7F, 0, 0, 0});
      case "unknown frame" -> raw(new byte[] {'?', 0, 0, 0, 0});
      case "exit" -> System.exit(0);
      case "halt" -> Runtime.getRuntime().halt(17);
      case "throw out of memory" -> throw new OutOfMemoryError("thrown");
      case "run out of memory" -> eatMemory();
      case "overflow" -> overflow(0);
      case "fill the disk" -> fillDisk();
      case "look around" -> lookAround(request, reports);
      case "leave a file" -> Files.writeString(Path.of(tmp(), "left.txt"), "left");
      case "speak twice" -> reports.say(new Frame.Done(Completeness.COMPLETE));
      case "print" -> System.out.println("parsers print");
      default -> {
        // It behaves.
      }
    }
    reports.say(new Frame.Text(Files.readString(Path.of(request.file()))));
    return Completeness.COMPLETE;
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void chatter(Reports reports) {
    while (true) {
      reports.say(new Frame.Progress());
    }
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void spew(Reports reports) {
    var frame = new Frame.Text("word ".repeat(10_000));
    while (true) {
      reports.say(frame);
    }
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void garbage() throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    while (true) {
      out.write("no frame ".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void raw(byte[] bytes) throws Exception {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write(bytes);
    out.flush();
    new CountDownLatch(1).await();
  }

  private static void eatMemory() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < 1_000_000) {
      eaten.add(new byte[1024 * 1024]);
    }
  }

  private static int overflow(int depth) {
    return depth < 0 ? depth : overflow(depth + 1) + 1;
  }

  private static void fillDisk() throws Exception {
    try (var file = Files.newOutputStream(Path.of(tmp(), "large"))) {
      for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
        file.write(new byte[1024 * 1024]);
      }
    }
    new CountDownLatch(1).await();
  }

  private static void lookAround(Request request, Reports reports) throws IOException {
    reports.say(new Frame.Text("environment " + System.getenv().keySet() + "\n"));
    try (var files = Files.list(Path.of(tmp()))) {
      reports.say(new Frame.Text("temporary " + files.count() + "\n"));
    }
    try (var files = Files.list(Path.of(request.file()).resolveSibling("."))) {
      reports.say(new Frame.Text("shown " + files.count() + "\n"));
    }
  }

  private static String tmp() {
    return System.getProperty("java.io.tmpdir");
  }
}
