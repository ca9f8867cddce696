package org.orrery.indexer.derive.worker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import org.orrery.indexer.derive.worker.BoundedJson;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;

/**
 * A glTF 2.0 file, taken apart: what it says, and the bytes that travel with it (specification,
 * section 4.4).
 */
record GltfFile(JsonNode json, Optional<ByteBuffer> binary) {

  private static final int MAGIC = 0x46546C67;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int BINARY_CHUNK = 0x004E4942;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  /** Embedded bytes, and a third more for how they are written. */
  private static final int MOST_JSON = 128 << 20;

  static boolean isBinary(ByteBuffer file) {
    return file.limit() >= HEADER && file.getInt(0) == MAGIC;
  }

  /** Takes either form apart; the buffer is in the order of little ends. */
  static GltfFile of(ByteBuffer file) throws CannotPreview {
    return isBinary(file) ? chunks(file) : new GltfFile(read(file), Optional.empty());
  }

  private static GltfFile chunks(ByteBuffer file) throws CannotPreview {
    if (file.getInt(4) != 2) {
      throw new CannotPreview(NoPreview.UNSUPPORTED);
    }
    var json = chunk(file, HEADER, JSON_CHUNK);
    // Chunks begin at multiples of four.
    int next = HEADER + CHUNK_HEADER + (json.limit() + 3 & ~3);
    var binary =
        file.limit() - next >= CHUNK_HEADER && file.getInt(next + 4) == BINARY_CHUNK
            ? Optional.of(chunk(file, next, BINARY_CHUNK))
            : Optional.<ByteBuffer>empty();
    return new GltfFile(read(json), binary);
  }

  private static ByteBuffer chunk(ByteBuffer file, int at, int type) throws CannotPreview {
    if (file.limit() - at < CHUNK_HEADER || file.getInt(at + 4) != type) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    int length = file.getInt(at);
    if (length < 0 || length > file.limit() - at - CHUNK_HEADER) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    return file.slice(at + CHUNK_HEADER, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static JsonNode read(ByteBuffer text) throws CannotPreview {
    if (text.limit() > MOST_JSON) {
      throw new CannotPreview(NoPreview.TOO_LARGE);
    }
    var bytes = new byte[text.limit()];
    text.get(0, bytes);
    return BoundedJson.object(bytes);
  }

  /** The bytes of an address that holds them itself; empty for one that leads elsewhere. */
  static Optional<ByteBuffer> embedded(String uri) throws CannotPreview {
    int comma = uri.indexOf(',');
    if (!uri.startsWith("data:") || comma < 0 || !uri.substring(0, comma).endsWith(";base64")) {
      return Optional.empty();
    }
    try {
      // Latin 1 leaves what is not of the alphabet for the decoder to refuse.
      var text = uri.substring(comma + 1).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      return Optional.of(
          ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IllegalArgumentException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }
}
