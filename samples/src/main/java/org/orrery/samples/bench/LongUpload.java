package org.orrery.samples.bench;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One file sent by the published tus client for Java, over a line that breaks, to a server that is
 * killed. Breaks and kills are spread evenly over the file, each in the midst of a request.
 */
final class LongUpload {

  private static final int WRITTEN_AT_ONCE = 512 * 1024;
  private static final long BYTES_BETWEEN_LOOKS_AT_MEMORY = 16L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final KillableServer server;
  private final Path file;
  private final long size;
  private final int interruptions;
  private final int kills;

  private int interrupted;
  private long sent;
  private long sentAgain;
  private long mostUnacknowledged;
  private long lookedAt;
  private long memoryBefore;
  private long memoryGrowth;

  LongUpload(KillableServer server, Path file, int breaks, int kills) throws IOException {
    this.server = server;
    this.file = file;
    this.size = Files.size(file);
    this.interruptions = breaks + kills;
    this.kills = kills;
  }

  /**
   * What came of it.
   *
   * @param sentAgain bytes that were written to the line more than once
   * @param mostUnacknowledged the most bytes that were written and unacknowledged at an
   *     interruption
   * @param memoryGrowth the most that a life of the server grew while bytes came
   */
  record Outcome(
      int interruptions,
      long sentAgain,
      long mostUnacknowledged,
      long memoryGrowth,
      Duration duration) {}

  /** Sends the file. {@code headers} say who sends it, {@code metadata} where it goes. */
  Outcome send(Map<String, String> headers, Map<String, String> metadata)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    try (var line = new FrailLine(server.address())) {
      var client = new TusClient();
      client.setUploadCreationURL(line.address().resolve("/api/uploads").toURL());
      client.setHeaders(headers);
      client.enableResuming(new TusURLMemoryStore());
      var patience = System.nanoTime();
      while (!sendUntilInterrupted(client, metadata, line)) {
        if (System.nanoTime() - patience > PATIENCE.toNanos() * (1 + interrupted)) {
          throw new IOException("The upload does not come to an end");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return new Outcome(
        interrupted,
        sentAgain,
        mostUnacknowledged,
        memoryGrowth,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private boolean sendUntilInterrupted(
      TusClient client, Map<String, String> metadata, FrailLine line)
      throws IOException, InterruptedException {
    var upload = new TusUpload(file.toFile());
    upload.setMetadata(metadata);
    try (var closed = upload.getInputStream()) {
      var uploader = client.resumeOrCreateUpload(upload);
      resumed(uploader.getOffset(), line);
      uploader.setChunkSize(WRITTEN_AT_ONCE);
      while (uploader.uploadChunk() >= 0) {
        sent = uploader.getOffset();
        look();
        if (interrupted < interruptions
            && sent >= (interrupted + 1L) * size / (interruptions + 1)) {
          interrupt(line, uploader);
        }
      }
      uploader.finish();
      return true;
    } catch (ProtocolException | IOException e) {
      // Interrupted, or the server still has its hands on what came before: asked again.
      return false;
    }
  }

  private void resumed(long offset, FrailLine line) throws IOException {
    if (offset < line.acknowledged()) {
      throw new IllegalStateException(
          "Only " + offset + " bytes are left of " + line.acknowledged() + " acknowledged");
    }
    sentAgain += Math.max(0, sent - offset);
    sent = offset;
  }

  /** Every so many interruptions are a kill; between them the line breaks. */
  private void interrupt(FrailLine line, TusUploader uploader)
      throws IOException, InterruptedException {
    interrupted++;
    mostUnacknowledged = Math.max(mostUnacknowledged, uploader.getOffset() - line.acknowledged());
    if (interrupted * kills / interruptions > (interrupted - 1) * kills / interruptions) {
      server.killAndStart();
      line.leadTo(server.address());
      memoryBefore = 0;
    }
    line.snap();
  }

  private void look() throws IOException {
    if (sent - lookedAt >= BYTES_BETWEEN_LOOKS_AT_MEMORY || sent < lookedAt) {
      lookedAt = sent;
      var now = server.residentBytes();
      if (memoryBefore == 0) {
        memoryBefore = now;
      }
      memoryGrowth = Math.max(memoryGrowth, now - memoryBefore);
    }
  }
}
