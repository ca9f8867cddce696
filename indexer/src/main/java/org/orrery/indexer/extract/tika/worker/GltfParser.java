package org.orrery.indexer.extract.tika.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.tika.exception.CorruptedFileException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads what people wrote into a glTF 2.0 model: the names of its nodes, meshes, materials and so
 * on, what {@code asset} says of it, and all {@code extras}. The geometry is never touched.
 */
final class GltfParser implements Parser {
  static final MediaType BINARY = MediaType.parse("model/gltf-binary");
  static final MediaType JSON = MediaType.parse("model/gltf+json");

  private static final long serialVersionUID = 1L;
  private static final int GLB_HEADER_AND_CHUNK_HEADER = 20;
  private static final int JSON_CHUNK = 0x4E4F534A;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(BINARY, JSON);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    var body = new XHTMLContentHandler(handler, metadata);
    body.startDocument();
    try (var json = new JsonFactory().createParser(json(stream))) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new CorruptedFileException("not a JSON object");
      }
      new Walk(json, body, metadata, new HashSet<>()).object(Place.OUTSIDE);
    } catch (JsonProcessingException e) {
      throw new CorruptedFileException("not JSON", e);
    }
    body.endDocument();
  }

  /** The JSON of either form (GLB: section 4.4 of the specification). */
  private static InputStream json(InputStream stream) throws IOException, CorruptedFileException {
    stream.mark(GLB_HEADER_AND_CHUNK_HEADER);
    var start = stream.readNBytes(GLB_HEADER_AND_CHUNK_HEADER);
    if (start.length == 0 || start[0] != 'g') {
      stream.reset();
      return stream;
    }
    if (start.length < GLB_HEADER_AND_CHUNK_HEADER) {
      throw new CorruptedFileException("the header is cut off");
    }
    var header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt(16) != JSON_CHUNK) {
      throw new CorruptedFileException("the first chunk is not JSON");
    }
    return BoundedInputStream.builder()
        .setInputStream(stream)
        .setMaxCount(Integer.toUnsignedLong(header.getInt(12)))
        .setPropagateClose(false)
        .get();
  }

  /** Whether a value stands where every text counts. */
  private enum Place {
    OUTSIDE,
    ASSET,
    EXTRAS;

    Place of(String field) {
      return switch (field) {
        case "extras" -> EXTRAS;
        case "asset" -> this == OUTSIDE ? ASSET : this;
        default -> this;
      };
    }
  }

  private record Walk(
      JsonParser json, XHTMLContentHandler body, Metadata metadata, Set<String> told) {

    void object(Place place) throws IOException, SAXException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        value(name, place.of(name));
      }
    }

    void value(String field, Place place) throws IOException, SAXException {
      switch (json.currentToken()) {
        case START_OBJECT -> object(place);
        case START_ARRAY -> {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            value(field, place);
          }
        }
        case VALUE_STRING -> text(field, place, json);
        default -> {
          // Numbers and flags are not for reading.
        }
      }
    }

    private void text(String field, Place place, JsonParser json) throws IOException, SAXException {
      var named = field.equals("name");
      var said = place == Place.EXTRAS || (place == Place.ASSET && field.equals("copyright"));
      if (!named && !said) {
        return;
      }
      var text = json.getText();
      // A molecule names each of its thousand atoms.
      if (told.add(text)) {
        body.element("p", text);
      }
      if (said) {
        describe(field, text);
      }
    }

    private void describe(String field, String text) {
      switch (field) {
        case "title" -> metadata.set(TikaCoreProperties.TITLE, text);
        case "author" -> metadata.add(TikaCoreProperties.CREATOR, text);
        case "copyright", "license" -> metadata.add(TikaCoreProperties.RIGHTS, text);
        case "description" -> metadata.set(TikaCoreProperties.DESCRIPTION, text);
        default -> {
          // It is in the text.
        }
      }
    }
  }
}
