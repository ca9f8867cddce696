package org.orrery.samples.gltf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The binary chunk of a GLB with the views and accessors into it; each view is 4-byte aligned. */
final class BinaryChunk {

  private static final int MAGIC = 0x46546C67;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int BIN_CHUNK = 0x004E4942;
  private static final int FLOAT = 5126;
  private static final int UNSIGNED_SHORT = 5123;
  private static final int UNSIGNED_INT = 5125;
  private static final int VERTICES = 34962;
  private static final int INDICES = 34963;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Object> views = new ArrayList<>();
  private final List<Object> accessors = new ArrayList<>();

  /** Stores a mesh and gives the glTF primitive that draws it, without a material. */
  Map<String, Object> geometry(Mesh mesh) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("POSITION", vectors(mesh.positions(), true));
    attributes.put("NORMAL", vectors(mesh.normals(), false));
    if (!mesh.textureCoordinates().isEmpty()) {
      attributes.put("TEXCOORD_0", pairs(mesh.textureCoordinates()));
    }
    Map<String, Object> primitive = new LinkedHashMap<>();
    primitive.put("attributes", attributes);
    primitive.put("indices", indices(mesh.indices(), mesh.positions().size()));
    return primitive;
  }

  /** Stores a picture and gives its view. */
  int image(byte[] picture) {
    return view(picture, 0);
  }

  List<Object> views() {
    return views;
  }

  List<Object> accessors() {
    return accessors;
  }

  int length() {
    return bytes.size();
  }

  /** The GLB: header, the JSON chunk padded with spaces, this chunk padded with zeros. */
  byte[] behind(byte[] json) {
    int jsonLength = padded(json.length);
    int total = 12 + 8 + jsonLength + 8 + bytes.size();
    ByteBuffer glb = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    glb.putInt(MAGIC).putInt(2).putInt(total);
    glb.putInt(jsonLength).putInt(JSON_CHUNK).put(json);
    for (int i = json.length; i < jsonLength; i++) {
      glb.put((byte) ' ');
    }
    glb.putInt(bytes.size()).putInt(BIN_CHUNK).put(bytes.toByteArray());
    return glb.array();
  }

  private int vectors(List<Vector> vectors, boolean bounded) {
    byte[] packed = new byte[vectors.size() * 12];
    ByteBuffer buffer = over(packed);
    float[] least = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] most = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (Vector vector : vectors) {
      float[] components = {(float) vector.x(), (float) vector.y(), (float) vector.z()};
      for (int axis = 0; axis < 3; axis++) {
        buffer.putFloat(components[axis]);
        least[axis] = StrictMath.min(least[axis], components[axis]);
        most[axis] = StrictMath.max(most[axis], components[axis]);
      }
    }
    Map<String, Object> accessor = accessor(view(packed, VERTICES), FLOAT, vectors.size(), "VEC3");
    if (bounded) {
      accessor.put("min", List.of(least[0], least[1], least[2]));
      accessor.put("max", List.of(most[0], most[1], most[2]));
    }
    return accessors.size() - 1;
  }

  private int pairs(List<double[]> pairs) {
    byte[] packed = new byte[pairs.size() * 8];
    ByteBuffer buffer = over(packed);
    pairs.forEach(pair -> buffer.putFloat((float) pair[0]).putFloat((float) pair[1]));
    accessor(view(packed, VERTICES), FLOAT, pairs.size(), "VEC2");
    return accessors.size() - 1;
  }

  private int indices(List<Integer> indices, int corners) {
    boolean small = corners < 65535;
    byte[] packed = new byte[indices.size() * (small ? 2 : 4)];
    ByteBuffer buffer = over(packed);
    for (int index : indices) {
      if (small) {
        buffer.putShort((short) index);
      } else {
        buffer.putInt(index);
      }
    }
    int view = view(packed, INDICES);
    accessor(view, small ? UNSIGNED_SHORT : UNSIGNED_INT, indices.size(), "SCALAR");
    return accessors.size() - 1;
  }

  private Map<String, Object> accessor(int view, int component, int count, String type) {
    Map<String, Object> accessor = new LinkedHashMap<>();
    accessor.put("bufferView", view);
    accessor.put("componentType", component);
    accessor.put("count", count);
    accessor.put("type", type);
    accessors.add(accessor);
    return accessor;
  }

  private int view(byte[] content, int target) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("buffer", 0);
    view.put("byteOffset", bytes.size());
    view.put("byteLength", content.length);
    if (target != 0) {
      view.put("target", target);
    }
    views.add(view);
    bytes.writeBytes(content);
    while (bytes.size() % 4 != 0) {
      bytes.write(0);
    }
    return views.size() - 1;
  }

  private static ByteBuffer over(byte[] packed) {
    return ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
