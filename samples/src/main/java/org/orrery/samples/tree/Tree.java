package org.orrery.samples.tree;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document: an object, a list, a plain value, or nothing at all. Asking a part that is
 * not there gives another that is not there, an empty text, an empty list.
 */
public final class Tree {

  private final @Nullable Object value;

  private Tree(@Nullable Object value) {
    this.value = value;
  }

  /** The tree over maps, lists and plain values, as JSON and YAML readers give them. */
  public static Tree over(@Nullable Object value) {
    return new Tree(value);
  }

  /**
   * @throws IOException when the text is no JSON
   */
  public static Tree ofJson(String json) throws IOException {
    return new Tree(JSON.std.anyFrom(json));
  }

  public boolean isThere() {
    return value != null;
  }

  public Tree at(String key) {
    return new Tree(value instanceof Map<?, ?> map ? map.get(key) : null);
  }

  public Tree at(int index) {
    boolean holds = value instanceof List<?> list && index < list.size();
    return new Tree(holds && value instanceof List<?> list ? list.get(index) : null);
  }

  /** The members of a list; of anything else, none. */
  public Stream<Tree> each() {
    return value instanceof List<?> list ? list.stream().map(Tree::new) : Stream.empty();
  }

  /** The fields of an object in their order; of anything else, none. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, field) -> {
            if (key != null && field != null) {
              fields.put(key.toString(), field);
            }
          });
    }
    return fields;
  }

  /** A plain value as it is written; empty when there is none. */
  public String text() {
    return value == null ? "" : value.toString();
  }

  /** The text of a plain value; empty of an object or a list. */
  public String plain() {
    return value instanceof Map<?, ?> || value instanceof List<?> ? "" : text();
  }

  /** A number; 0 when there is none. */
  public double number() {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
