package org.orrery.assetdb.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON text to and from plain maps and lists. */
public final class Json {

  private static final JSON JACKSON =
      JSON.std
          .with(JSON.Feature.PRESERVE_FIELD_ORDERING)
          .without(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS);

  private Json() {}

  /** The object that our own text holds; text that is none is a fault. */
  public static Map<String, Object> object(String text) {
    try {
      return Optional.ofNullable(JACKSON.mapFrom(text))
          .orElseThrow(() -> new IOException("It is null"));
    } catch (IOException e) {
      throw new UncheckedIOException("Stored JSON cannot be read", e);
    }
  }

  /** The list that our own text holds; text that is none is a fault. */
  public static List<Object> list(String text) {
    try {
      return JACKSON.listFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Stored JSON cannot be read", e);
    }
  }

  /** JSON text of maps, lists, strings, numbers and booleans. */
  public static String text(Object value) {
    try {
      return JACKSON.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one form in which a value has one digest: JSON Canonicalization Scheme, RFC 8785. */
  public static byte[] canonical(Object value) {
    try {
      return new JsonCanonicalizer(text(value)).getEncodedString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
