package org.orrery.assetdb.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Blob;

/**
 * The bytes of one upload that have come so far, in their order. One appends at a time; whoever
 * falls silent is overtaken by the next, because a connection that is dead says nothing.
 *
 * <p>While a chunk comes of which all bytes count or none, a second file holds the length to which
 * this one is cut back if the process ends meanwhile.
 */
final class PartialFile {

  static final String MARK = ".mark";

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final PartialFiles all;
  private final Path file;
  private final Path mark;
  private final RunningDigest digest = new RunningDigest();
  private final Object finishing = new Object();
  private @Nullable Turn turn;
  private boolean isMended;
  private boolean isSealed;
  private boolean isGone;

  PartialFile(PartialFiles all, Path file) {
    this.all = all;
    this.file = file;
    this.mark = file.resolveSibling(file.getFileName() + MARK);
  }

  /** How many bytes are durable. */
  synchronized long offset() throws IOException {
    mend();
    if (turn != null && turn.isAllOrNothing) {
      return turn.start;
    }
    if (!Files.exists(file)) {
      return 0;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      all.onDisk(() -> channel.force(false));
      return channel.size();
    }
  }

  /** What an earlier process left: bytes that nobody has checked are cut off. */
  private void mend() throws IOException {
    if (!isMended && Files.exists(mark)) {
      var text = Files.readString(mark);
      all.onDisk(
          () -> {
            // Without its end the mark was never whole, and no byte came after it.
            if (text.endsWith("\n") && Files.exists(file)) {
              try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(Long.parseLong(text.strip()));
                channel.force(true);
              }
            }
            Files.delete(mark);
            all.flushNames();
          });
    }
    isMended = true;
  }

  /**
   * Begins to append.
   *
   * @throws Refusal.Conflict where another offset is reached, or somebody else is appending
   */
  synchronized Turn begin(long offset, boolean isAllOrNothing) throws IOException {
    demandPresent();
    if (isSealed || turn != null && !turn.isSilent()) {
      throw new Refusal.Conflict(
          "Another request is sending to this upload; ask for its offset and go on from there.");
    }
    overtake();
    var reached = offset();
    if (reached != offset) {
      throw new Refusal.Conflict(
          "The upload stands at the offset " + reached + ", not at " + offset + ".");
    }
    turn = new Turn(offset, isAllOrNothing);
    return turn;
  }

  /**
   * Keeps everybody from appending, after waiting for who does. Sealing twice is harmless.
   *
   * @throws Refusal.NotFound where the bytes were removed meanwhile
   */
  synchronized void seal() throws IOException {
    while (turn != null && !turn.isSilent()) {
      awaitChange();
    }
    overtake();
    demandPresent();
    isSealed = true;
  }

  @SuppressWarnings("WaitNotInLoop") // It is called in one.
  private void awaitChange() throws InterruptedIOException {
    try {
      wait(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Waiting for an upload was interrupted");
    }
  }

  synchronized void unseal() {
    isSealed = false;
  }

  private void overtake() throws IOException {
    if (turn != null) {
      if (turn.isAllOrNothing) {
        turn.drop();
      }
      turn.isOvertaken = true;
      turn = null;
    }
  }

  private void demandPresent() {
    if (isGone) {
      throw new Refusal.NotFound("There is no such upload of yours.");
    }
  }

  /** The monitor of who makes a draft's file of the bytes. */
  Object finishing() {
    return finishing;
  }

  /** Where the bytes are; only for who has sealed them. */
  Path file() {
    return file;
  }

  /** What all of the bytes come to; only for who has sealed them. */
  Blob digest() throws IOException {
    return digest.of(file);
  }

  synchronized void remove() throws IOException {
    overtake();
    isGone = true;
    Files.deleteIfExists(file);
    Files.deleteIfExists(mark);
  }

  /** The right to append. Ends without effect on what was kept. */
  final class Turn implements AutoCloseable {

    private final FileChannel channel;
    private final long start;
    private final boolean isAllOrNothing;
    private long position;
    private long heardAt = System.nanoTime();
    private boolean isOvertaken;

    private Turn(long start, boolean isAllOrNothing) throws IOException {
      this.start = start;
      this.position = start;
      this.isAllOrNothing = isAllOrNothing;
      var isNew = !Files.exists(file);
      if (isAllOrNothing) {
        all.onDisk(this::leaveMark);
      }
      channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
              .position(start);
      if (isNew) {
        all.onDisk(all::flushNames);
      }
    }

    private void leaveMark() throws IOException {
      try (var marking =
          FileChannel.open(
              mark,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        write(marking, ByteBuffer.wrap((start + "\n").getBytes(UTF_8)));
        marking.force(true);
      }
      all.flushNames();
    }

    private boolean isSilent() {
      return System.nanoTime() - heardAt > SILENCE.toNanos();
    }

    /** Appends bytes, which are durable only after {@link #keep}. */
    void append(byte[] bytes, int length) throws IOException {
      synchronized (PartialFile.this) {
        demandMine();
        heardAt = System.nanoTime();
        try {
          all.onDisk(() -> write(channel, ByteBuffer.wrap(bytes, 0, length)));
        } catch (Refusal.StorageFull e) {
          channel.truncate(position);
          throw e;
        }
        digest.add(position, bytes, length);
        position += length;
      }
    }

    /** Makes durable what was appended, and gives the offset that is reached. */
    long keep() throws IOException {
      synchronized (PartialFile.this) {
        demandMine();
        all.onDisk(
            () -> {
              channel.force(false);
              if (isAllOrNothing) {
                Files.delete(mark);
                all.flushNames();
              }
            });
        return position;
      }
    }

    /** Cuts off what was appended. */
    void drop() throws IOException {
      synchronized (PartialFile.this) {
        demandMine();
        digest.forget();
        all.onDisk(
            () -> {
              channel.truncate(start);
              channel.force(true);
              if (isAllOrNothing) {
                Files.delete(mark);
                all.flushNames();
              }
            });
      }
    }

    private void demandMine() {
      if (isOvertaken) {
        demandPresent();
        throw new Refusal.Conflict(
            "Another request took this upload over after this one had fallen silent.");
      }
    }

    @Override
    public void close() throws IOException {
      synchronized (PartialFile.this) {
        channel.close();
        if (turn == this) {
          turn = null;
        }
        PartialFile.this.notifyAll();
      }
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
