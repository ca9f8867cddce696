package org.orrery.indexer.derive.worker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;

/** The numbers of a glTF file. Whatever an accessor claims is checked against what is there. */
final class GltfBuffers {

  private final GltfFile file;
  private final Map<Integer, ByteBuffer> buffers = new HashMap<>();

  /** Numbers that may still be read, over the whole file. */
  private long allowance;

  GltfBuffers(GltfFile file, long allowance) {
    this.file = file;
    this.allowance = allowance;
  }

  /** How many elements an accessor has; nought where there is no such accessor. */
  long count(int accessor) {
    return Math.max(0, file.json().path("accessors").path(accessor).path("count").asLong(0));
  }

  /** An accessor's elements, each of exactly so many numbers; integers are brought to one. */
  float[] floats(int accessor, int components) throws CannotPreview {
    return floats(accessor, components, components);
  }

  /** The same, where an element may have fewer numbers than asked for: the last is then one. */
  float[] floats(int accessor, int least, int components) throws CannotPreview {
    var node = accessor(accessor);
    int has = components(node);
    if (has < least || has > components) {
      throw malformed();
    }
    var values = values(node, has);
    if (has == components) {
      return values;
    }
    var padded = new float[values.length / has * components];
    java.util.Arrays.fill(padded, 1);
    for (int element = 0; element < values.length / has; element++) {
      System.arraycopy(values, element * has, padded, element * components, has);
    }
    return padded;
  }

  /** An accessor's elements as whole numbers, of one number each. */
  int[] indices(int accessor) throws CannotPreview {
    return integers(accessor, 1);
  }

  /** An accessor's elements as whole numbers. */
  int[] integers(int accessor, int components) throws CannotPreview {
    var node = accessor(accessor);
    if (components(node) != components || Component.of(node) == Component.FLOAT) {
      throw malformed();
    }
    var view = view(node, components);
    var numbers = new int[view.count * components];
    for (int element = 0; element < view.count; element++) {
      for (int number = 0; number < components; number++) {
        numbers[element * components + number] = (int) view.raw(element, number);
      }
    }
    return numbers;
  }

  private float[] values(JsonNode node, int components) throws CannotPreview {
    var values = new float[0];
    if (node.has("bufferView")) {
      var view = view(node, components);
      values = new float[view.count * components];
      for (int element = 0; element < view.count; element++) {
        for (int number = 0; number < components; number++) {
          values[element * components + number] = view.value(element, number);
        }
      }
    } else {
      values = new float[spend(node.path("count").asLong(-1), components) * components];
    }
    if (node.has("sparse")) {
      replace(values, components, node);
    }
    return values;
  }

  /** Puts the sparse elements into place (section 3.6.2.3). */
  private void replace(float[] values, int components, JsonNode node) throws CannotPreview {
    var sparse = node.path("sparse");
    var places = view(sparse.path("indices"), sparse.path("count").asLong(-1), 1, false);
    var component = Component.of(node);
    var news =
        view(
            sparse.path("values"),
            sparse.path("count").asLong(-1),
            components,
            component,
            node.path("normalized").asBoolean());
    for (int element = 0; element < places.count; element++) {
      long place = (long) places.raw(element, 0);
      if (place < 0 || place >= values.length / components) {
        throw malformed();
      }
      for (int number = 0; number < components; number++) {
        values[(int) place * components + number] = news.value(element, number);
      }
    }
  }

  private JsonNode accessor(int accessor) throws CannotPreview {
    var node = file.json().path("accessors").path(accessor);
    if (!node.isObject()) {
      throw malformed();
    }
    return node;
  }

  private View view(JsonNode accessor, int components) throws CannotPreview {
    return view(
        accessor,
        accessor.path("count").asLong(-1),
        components,
        accessor.path("normalized").asBoolean());
  }

  private View view(JsonNode node, long count, int components, boolean isNormalized)
      throws CannotPreview {
    return view(node, count, components, Component.of(node), isNormalized);
  }

  private View view(
      JsonNode node, long count, int components, Component component, boolean isNormalized)
      throws CannotPreview {
    var view = file.json().path("bufferViews").path(node.path("bufferView").asInt(-1));
    var bytes = bytes(view);
    long start = node.path("byteOffset").asLong(0);
    int element = component.bytes * components;
    long stride = view.path("byteStride").asLong(element);
    int number = spend(count, components);
    if (start < 0 || start > bytes.limit() || stride < element || stride > 1 << 16) {
      throw malformed();
    }
    if (number > 0 && start + (number - 1) * stride + element > bytes.limit()) {
      throw malformed();
    }
    return new View(bytes, (int) start, (int) stride, number, component, isNormalized);
  }

  private int spend(long count, int components) throws CannotPreview {
    if (count < 0) {
      throw malformed();
    }
    if (count > allowance / components) {
      throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
    }
    allowance -= count * components;
    return (int) count;
  }

  /** The bytes of a view of a buffer, by the view's number. */
  ByteBuffer bytes(int view) throws CannotPreview {
    return bytes(file.json().path("bufferViews").path(view));
  }

  private ByteBuffer bytes(JsonNode view) throws CannotPreview {
    if (!view.isObject()) {
      throw malformed();
    }
    if (view.path("extensions").has("EXT_meshopt_compression")) {
      throw new CannotPreview(NoPreview.PACKED_GEOMETRY);
    }
    var buffer = buffer(view.path("buffer").asInt(-1));
    long start = view.path("byteOffset").asLong(0);
    long length = view.path("byteLength").asLong(-1);
    if (start < 0 || length < 0 || start > buffer.limit() || length > buffer.limit() - start) {
      throw malformed();
    }
    return buffer.slice((int) start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer buffer(int number) throws CannotPreview {
    var known = buffers.get(number);
    if (known != null) {
      return known;
    }
    var node = file.json().path("buffers").path(number);
    if (!node.isObject()) {
      throw malformed();
    }
    var bytes = node.has("uri") ? GltfFile.embedded(node.path("uri").asText()) : own(number);
    var found = bytes.orElseThrow(() -> new CannotPreview(NoPreview.OTHER_FILES));
    buffers.put(number, found);
    return found;
  }

  /** The first buffer may lie in the file itself. */
  private Optional<ByteBuffer> own(int number) {
    return number == 0 ? file.binary() : Optional.empty();
  }

  private static int components(JsonNode accessor) throws CannotPreview {
    return switch (accessor.path("type").asText()) {
      case "SCALAR" -> 1;
      case "VEC2" -> 2;
      case "VEC3" -> 3;
      case "VEC4" -> 4;
      case "MAT4" -> 16;
      default -> throw malformed();
    };
  }

  private static CannotPreview malformed() {
    return new CannotPreview(NoPreview.MALFORMED);
  }

  /** How a number is written (section 3.6.2.2). */
  private enum Component {
    BYTE(5120, 1, 127),
    UNSIGNED_BYTE(5121, 1, 255),
    SHORT(5122, 2, 32767),
    UNSIGNED_SHORT(5123, 2, 65535),
    UNSIGNED_INT(5125, 4, 0x1p32f),
    FLOAT(5126, 4, 1);

    final int code;
    final int bytes;
    final float most;

    Component(int code, int bytes, float most) {
      this.code = code;
      this.bytes = bytes;
      this.most = most;
    }

    static Component of(JsonNode node) throws CannotPreview {
      int code = node.path("componentType").asInt(0);
      for (var component : values()) {
        if (component.code == code) {
          return component;
        }
      }
      throw malformed();
    }
  }

  private static final class View {
    private final ByteBuffer bytes;
    private final int start;
    private final int stride;
    private final Component component;
    private final boolean isNormalized;
    final int count;

    View(
        ByteBuffer bytes,
        int start,
        int stride,
        int count,
        Component component,
        boolean isNormalized) {
      this.bytes = bytes;
      this.start = start;
      this.stride = stride;
      this.count = count;
      this.component = component;
      this.isNormalized = isNormalized;
    }

    double raw(int element, int number) {
      int at = start + element * stride + number * component.bytes;
      return switch (component) {
        case BYTE -> bytes.get(at);
        case UNSIGNED_BYTE -> bytes.get(at) & 0xFF;
        case SHORT -> bytes.getShort(at);
        case UNSIGNED_SHORT -> bytes.getShort(at) & 0xFFFF;
        case UNSIGNED_INT -> Integer.toUnsignedLong(bytes.getInt(at));
        case FLOAT -> bytes.getFloat(at);
      };
    }

    float value(int element, int number) {
      float value = (float) raw(element, number);
      return isNormalized ? Math.max(-1, value / component.most) : value;
    }
  }
}
