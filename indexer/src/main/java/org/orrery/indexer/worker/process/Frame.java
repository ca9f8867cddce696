package org.orrery.indexer.worker.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Detail;
import org.orrery.indexer.extract.Extraction.Reason;

/**
 * One thing that a worker says. On the wire: one byte for the kind, four for the payload's length,
 * the payload in UTF-8: a text, the name of a value, or a detail's name, a line end and its text.
 *
 * <p>A worker says {@code Ready} once; then, for each request, {@code Begun}, any number of {@code
 * Progress}, {@code Text}, {@code Stated} and {@code Language}, and at last {@code Done} or {@code
 * Failed}.
 */
public sealed interface Frame {

  /** The longest payload in bytes; a longer one is a breach of the protocol. */
  int MAXIMUM_PAYLOAD = 64 * 1024;

  /** The worker has started and waits for requests. */
  record Ready() implements Frame {}

  /** The request with this token is dealt with from now on; what was said before is no answer. */
  record Begun(String token) implements Frame {}

  /** The reading goes on, although there is no text to show for it. */
  record Progress() implements Frame {}

  /** The next piece of the text. */
  record Text(String text) implements Frame {}

  /** A detail that the file states of itself. */
  record Stated(Detail detail, String value) implements Frame {}

  /** The language that the file states of itself. */
  record Language(String tag) implements Frame {}

  /** The file has been read. */
  record Done(Completeness completeness) implements Frame {}

  /** The file cannot be read, and why. */
  record Failed(Reason reason) implements Frame {}

  /** Writes this frame in whole; flushing is the caller's. */
  default void write(DataOutputStream out) throws IOException {
    switch (this) {
      case Ready _ -> put(out, 'R', "");
      case Begun(var token) -> put(out, 'B', token);
      case Progress _ -> put(out, 'P', "");
      case Text(var text) -> put(out, 'T', text);
      case Stated(var detail, var value) -> put(out, 'S', detail.name() + '\n' + value);
      case Language(var tag) -> put(out, 'L', tag);
      case Done(var completeness) -> put(out, 'D', completeness.name());
      case Failed(var reason) -> put(out, 'F', reason.name());
    }
  }

  private static void put(DataOutputStream out, char kind, String text) throws IOException {
    var payload = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(payload.length);
    out.write(payload);
  }

  /**
   * Waits for the next frame.
   *
   * @throws java.io.EOFException if there is none
   * @throws ProtocolException if what came is not a frame
   */
  static Frame read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > MAXIMUM_PAYLOAD) {
      throw new ProtocolException("a frame of " + length + " bytes");
    }
    var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    try {
      return of(kind, text);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("a value that does not exist");
    }
  }

  private static Frame of(int kind, String text) throws ProtocolException {
    return switch (kind) {
      case 'R' -> new Ready();
      case 'B' -> new Begun(text);
      case 'P' -> new Progress();
      case 'T' -> new Text(text);
      case 'S' -> {
        int end = Math.max(text.indexOf('\n'), 0);
        yield new Stated(Detail.valueOf(text.substring(0, end)), text.substring(end + 1));
      }
      case 'L' -> new Language(text);
      case 'D' -> new Done(Completeness.valueOf(text));
      case 'F' -> new Failed(Reason.valueOf(text));
      default -> throw new ProtocolException("a frame of the unknown kind " + kind);
    };
  }
}
