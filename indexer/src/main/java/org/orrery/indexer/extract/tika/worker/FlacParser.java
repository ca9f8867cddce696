package org.orrery.indexer.extract.tika.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.exception.CorruptedFileException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the tags of a FLAC file (RFC 9639, section 8.6), which may well have none: the parser that
 * comes with Tika takes such a file for damaged. The sound is never touched.
 */
final class FlacParser implements Parser {
  private static final long serialVersionUID = 1L;
  private static final byte[] MAGIC = {'f', 'L', 'a', 'C'};
  private static final int VORBIS_COMMENT = 4;
  private static final int LAST_BLOCK = 0x80;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.audio("x-flac"), MediaType.audio("flac"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    var blocks = new DataInputStream(stream);
    if (!Arrays.equals(blocks.readNBytes(MAGIC.length), MAGIC)) {
      throw new CorruptedFileException("not FLAC");
    }
    var body = new XHTMLContentHandler(handler, metadata);
    body.startDocument();
    boolean last = false;
    while (!last) {
      int type = blocks.readUnsignedByte();
      int length = blocks.readUnsignedByte() << 16 | blocks.readUnsignedShort();
      last = (type & LAST_BLOCK) != 0;
      if ((type & ~LAST_BLOCK) == VORBIS_COMMENT) {
        read(ByteBuffer.wrap(blocks.readNBytes(length)), body, metadata);
      } else {
        blocks.skipNBytes(length);
      }
    }
    body.endDocument();
  }

  private static void read(ByteBuffer block, XHTMLContentHandler body, Metadata metadata)
      throws SAXException, CorruptedFileException {
    var tags = block.order(ByteOrder.LITTLE_ENDIAN);
    // The name of the program that wrote it.
    var _ = text(tags);
    for (int left = length(tags, tags.remaining()); left > 0; left--) {
      var tag = text(tags).split("=", 2);
      if (tag.length == 2) {
        tell(tag[0].toUpperCase(Locale.ROOT), tag[1], body, metadata);
      }
    }
  }

  private static void tell(String key, String value, XHTMLContentHandler body, Metadata metadata)
      throws SAXException {
    body.element("p", value);
    switch (key) {
      case "TITLE" -> metadata.set(TikaCoreProperties.TITLE, value);
      case "ARTIST", "PERFORMER", "COMPOSER" -> metadata.add(TikaCoreProperties.CREATOR, value);
      case "ALBUM" -> metadata.set(XMPDM.ALBUM, value);
      case "GENRE" -> metadata.set(XMPDM.GENRE, value);
      case "COMMENT" -> metadata.set(XMPDM.LOG_COMMENT, value);
      case "DESCRIPTION" -> metadata.set(TikaCoreProperties.DESCRIPTION, value);
      case "COPYRIGHT", "LICENSE" -> metadata.add(TikaCoreProperties.RIGHTS, value);
      default -> {
        // It is in the text.
      }
    }
  }

  private static String text(ByteBuffer tags) throws CorruptedFileException {
    var bytes = new byte[length(tags, tags.remaining() - Integer.BYTES)];
    tags.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int length(ByteBuffer tags, int most) throws CorruptedFileException {
    if (tags.remaining() < Integer.BYTES) {
      throw new CorruptedFileException("the tags are cut off");
    }
    int length = tags.getInt();
    if (length < 0 || length > most) {
      throw new CorruptedFileException("the tags are longer than their block");
    }
    return length;
  }
}
