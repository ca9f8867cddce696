package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.search.InvalidCursor;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.lucene.Understood.Rigour;

/**
 * Where a page ended: the sort values of its last hit. Bound to its query by a checksum over both,
 * so that a cursor of another search, or a damaged one, is told from a true one.
 *
 * @param snapshot the state of the index that relevance was reckoned in
 * @param sortValue the last hit's: a Float, a Long, or a BytesRef; null for an absent title
 */
record Cursor(Rigour rigour, long snapshot, @Nullable Object sortValue, String id) {
  private static final int LONGEST = 2_000;
  private static final byte FLOAT = 1;
  private static final byte LONG = 2;
  private static final byte BYTES = 3;
  private static final byte ABSENT = 4;

  String encode(Query query) {
    byte[] body =
        HitCodec.bytes(
            out -> {
              out.writeString(rigour.name());
              out.writeLong(snapshot);
              switch (sortValue) {
                case Float score -> {
                  out.writeByte(FLOAT);
                  out.writeInt(Float.floatToIntBits(score));
                }
                case Long number -> {
                  out.writeByte(LONG);
                  out.writeLong(number);
                }
                case BytesRef bytes -> {
                  out.writeByte(BYTES);
                  out.writeVInt(bytes.length);
                  out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
                }
                case null, default -> out.writeByte(ABSENT);
              }
              out.writeString(id);
            });
    byte[] sealed =
        HitCodec.bytes(
            out -> {
              out.writeInt(checksum(query, body));
              out.writeBytes(body, body.length);
            });
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  static Cursor decode(String text, Query query) {
    if (text.length() > LONGEST) {
      throw new InvalidCursor("the cursor is too long");
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      int checksum = HitCodec.input(sealed).readInt();
      byte[] body = Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length);
      if (checksum != checksum(query, body)) {
        throw new InvalidCursor("the cursor is damaged or belongs to another search");
      }
      return read(HitCodec.input(body));
    } catch (IllegalArgumentException | IOException unreadable) {
      throw new InvalidCursor("the cursor is not one of this server");
    }
  }

  private static Cursor read(DataInput in) throws IOException {
    Rigour rigour = Rigour.valueOf(in.readString());
    long snapshot = in.readLong();
    Object value =
        switch (in.readByte()) {
          case FLOAT -> Float.intBitsToFloat(in.readInt());
          case LONG -> in.readLong();
          case BYTES -> {
            byte[] bytes = new byte[in.readVInt()];
            in.readBytes(bytes, 0, bytes.length);
            yield new BytesRef(bytes);
          }
          default -> null;
        };
    return new Cursor(rigour, snapshot, value, in.readString());
  }

  /** Over all that decides which hits there are and in which order; not over the page's size. */
  private static int checksum(Query query, byte[] body) {
    TreeMap<String, TreeSet<String>> filters = new TreeMap<>();
    query.filters().forEach((facet, values) -> filters.put(facet.word(), new TreeSet<>(values)));
    String identity =
        String.join(
            "\u0000",
            query.text(),
            filters.toString(),
            query.years().toString(),
            new TreeMap<>(query.measures()).toString(),
            new TreeSet<>(query.contributors()).toString(),
            new TreeSet<>(query.permits()).toString(),
            query.order().word(),
            query.language());
    CRC32C checksum = new CRC32C();
    checksum.update(identity.getBytes(StandardCharsets.UTF_8));
    checksum.update(body);
    return (int) checksum.getValue();
  }
}
