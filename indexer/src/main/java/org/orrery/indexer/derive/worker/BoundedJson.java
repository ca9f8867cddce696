package org.orrery.indexer.derive.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON of anybody's into a tree that fits the memory. */
public final class BoundedJson {

  /** Values, names and brackets; a text is one of them, whatever its length. */
  private static final int MOST_TOKENS = 3_000_000;

  private static final int MOST_DEPTH = 64;

  private BoundedJson() {}

  /** The object that these bytes are. */
  public static JsonNode object(byte[] bytes) throws CannotPreview {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH)
            .maxNumberLength(100)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    var factory = JsonFactory.builder().streamReadConstraints(limits).build();
    try (var parser = new Counting(factory.createParser(bytes))) {
      JsonNode json = new ObjectMapper().readTree(parser);
      if (json == null || !json.isObject()) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      return json;
    } catch (StreamConstraintsException e) {
      throw new CannotPreview(NoPreview.TOO_LARGE);
    } catch (IOException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }

  /** Ends a text that would fill the memory with its tree. */
  private static final class Counting extends JsonParserDelegate {
    private int tokens;

    Counting(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      if (++tokens > MOST_TOKENS) {
        throw new StreamConstraintsException("too many tokens");
      }
      return super.nextToken();
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
      return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }
  }
}
