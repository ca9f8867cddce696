package org.orrery.indexer.derive.worker.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Models as small as they can be. */
final class ModelFiles {

  private ModelFiles() {}

  /** A GLB of this JSON, padded, and these bytes. */
  static byte[] glb(String json, byte[] binary) {
    var text = (json + " ".repeat((4 - json.length() % 4) % 4)).getBytes(StandardCharsets.UTF_8);
    var file = ByteBuffer.allocate(28 + text.length + binary.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0x46546C67).putInt(2).putInt(file.capacity());
    file.putInt(text.length).putInt(0x4E4F534A).put(text);
    file.putInt(binary.length).putInt(0x004E4942).put(binary);
    return file.array();
  }

  /** Numbers as glTF keeps them. */
  static byte[] floats(float... numbers) {
    var bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      bytes.putFloat(number);
    }
    return bytes.array();
  }

  /** A model of one triangle; its accessor is this. */
  static byte[] triangle(String accessor, float... positions) {
    var bytes = floats(positions);
    return glb(
        """
        {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
         "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
         "accessors": [%s], "bufferViews": [{"buffer": 0, "byteLength": %d}], "buffers": [{"byteLength": %d}]}"""
            .formatted(accessor, bytes.length, bytes.length),
        bytes);
  }

  /** A model of one triangle of which all is right. */
  static byte[] triangle() {
    return triangle(
        "{\"bufferView\": 0, \"componentType\": 5126, \"type\": \"VEC3\", \"count\": 3}",
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        0);
  }

  /** A ball of so many rings as STL, of radius one. */
  static byte[] ball(int rings) {
    int around = rings * 2;
    var out = new ByteArrayOutputStream();
    for (int ring = 0; ring < rings; ring++) {
      for (int slice = 0; slice < around; slice++) {
        facet(out, rings, around, ring, slice, ring + 1, slice, ring + 1, slice + 1);
        facet(out, rings, around, ring, slice, ring + 1, slice + 1, ring, slice + 1);
      }
    }
    var facets = out.toByteArray();
    return ByteBuffer.allocate(84 + facets.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(80)
        .putInt(facets.length / 50)
        .put(facets)
        .array();
  }

  private static void facet(ByteArrayOutputStream out, int rings, int around, int... places) {
    var facet = ByteBuffer.allocate(50).order(ByteOrder.LITTLE_ENDIAN).position(12);
    for (int corner = 0; corner < 6; corner += 2) {
      double down = Math.PI * places[corner] / rings;
      double along = 2 * Math.PI * places[corner + 1] / around;
      facet.putFloat((float) (Math.sin(down) * Math.cos(along)));
      facet.putFloat((float) (Math.sin(down) * Math.sin(along)));
      facet.putFloat((float) Math.cos(down));
    }
    out.writeBytes(facet.array());
  }
}
