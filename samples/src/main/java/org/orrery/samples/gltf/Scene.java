package org.orrery.samples.gltf;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Meshes with their paints, placed in space, and the GLB that shows them. One mesh placed many
 * times is stored once.
 */
public final class Scene {

  private record Place(
      String name, Mesh mesh, Paint paint, Vector position, Vector scale, Turn turn) {}

  /** A rotation as a unit quaternion. */
  private record Turn(double x, double y, double z, double w) {

    static Turn ofYInto(Vector direction) {
      double cosine = direction.y();
      if (cosine < -0.999999) {
        return new Turn(1, 0, 0, 0);
      }
      Vector axis = Vector.UP.cross(direction);
      double w = 1 + cosine;
      double length = StrictMath.sqrt(axis.dot(axis) + w * w);
      return new Turn(axis.x() / length, axis.y() / length, axis.z() / length, w / length);
    }
  }

  private record Look(Mesh mesh, Paint paint) {}

  private static final Turn UPRIGHT = new Turn(0, 0, 0, 1);
  private static final Vector FULL_SIZE = new Vector(1, 1, 1);

  private final String title;
  private final Map<String, String> about;
  private final List<Place> places = new ArrayList<>();
  private Optional<byte[]> jpeg = Optional.empty();

  /**
   * @param about what the file says of itself ({@code asset.extras}): its source, its licence
   */
  public Scene(String title, Map<String, String> about) {
    this.title = title;
    this.about = Map.copyOf(about);
  }

  /** The picture that every mesh with texture coordinates wears. */
  public void texture(byte[] jpegBytes) {
    jpeg = Optional.of(jpegBytes.clone());
  }

  public void add(String name, Mesh mesh, Paint paint) {
    places.add(new Place(name, mesh, paint, Vector.ZERO, FULL_SIZE, UPRIGHT));
  }

  /** Places a unit ball, made by {@link Shapes#ball} or {@link Shapes#sphere}. */
  public void ball(String name, Mesh ball, Paint paint, Vector centre, double radius) {
    places.add(new Place(name, ball, paint, centre, new Vector(radius, radius, radius), UPRIGHT));
  }

  /** Places a unit stick, made by {@link Shapes#stick}, between two points. */
  public void stick(String name, Mesh stick, Paint paint, Vector from, Vector upTo, double radius) {
    Vector along = upTo.minus(from);
    Vector scale = new Vector(radius, along.length(), radius);
    places.add(new Place(name, stick, paint, from, scale, Turn.ofYInto(along.unit())));
  }

  /** The whole scene as binary glTF 2.0. */
  public byte[] toGlb() {
    BinaryChunk binary = new BinaryChunk();
    Map<Mesh, Map<String, Object>> geometries = new LinkedHashMap<>();
    Map<Paint, Integer> paints = new LinkedHashMap<>();
    Map<Look, Integer> looks = new LinkedHashMap<>();
    List<Object> meshes = new ArrayList<>();
    List<Object> nodes = new ArrayList<>();
    for (Place place : places) {
      int paint = paints.computeIfAbsent(place.paint, added -> paints.size());
      int mesh =
          looks.computeIfAbsent(
              new Look(place.mesh, place.paint),
              added -> {
                Map<String, Object> primitive =
                    new LinkedHashMap<>(geometries.computeIfAbsent(place.mesh, binary::geometry));
                primitive.put("material", paint);
                meshes.add(Map.of("primitives", List.of(primitive)));
                return meshes.size() - 1;
              });
      nodes.add(node(place, mesh));
    }
    Map<String, Object> gltf = new LinkedHashMap<>();
    Map<String, Object> asset = new LinkedHashMap<>();
    asset.put("version", "2.0");
    asset.put("generator", "Orrery samples");
    asset.put("extras", new java.util.TreeMap<>(about));
    gltf.put("asset", asset);
    gltf.put("scene", 0);
    gltf.put("scenes", List.of(ordered("name", title, "nodes", upTo(nodes.size()))));
    gltf.put("nodes", nodes);
    gltf.put("meshes", meshes);
    gltf.put("materials", paints.keySet().stream().map(this::material).toList());
    jpeg.ifPresent(
        bytes -> {
          int view = binary.image(bytes);
          gltf.put("images", List.of(ordered("bufferView", view, "mimeType", "image/jpeg")));
          gltf.put("samplers", List.of(ordered("wrapS", 10497, "wrapT", 33071)));
          gltf.put("textures", List.of(ordered("sampler", 0, "source", 0)));
        });
    gltf.put("accessors", binary.accessors());
    gltf.put("bufferViews", binary.views());
    gltf.put("buffers", List.of(Map.of("byteLength", binary.length())));
    return binary.behind(json(gltf));
  }

  private static Map<String, Object> node(Place place, int mesh) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("name", place.name);
    node.put("mesh", mesh);
    if (!place.position.equals(Vector.ZERO)) {
      node.put("translation", numbers(place.position));
    }
    if (!place.turn.equals(UPRIGHT)) {
      Turn turn = place.turn;
      node.put("rotation", List.of((float) turn.x, (float) turn.y, (float) turn.z, (float) turn.w));
    }
    if (!place.scale.equals(FULL_SIZE)) {
      node.put("scale", numbers(place.scale));
    }
    return node;
  }

  private Map<String, Object> material(Paint paint) {
    Map<String, Object> look = new LinkedHashMap<>();
    look.put(
        "baseColorFactor",
        List.of(
            (float) paint.red(),
            (float) paint.green(),
            (float) paint.blue(),
            (float) paint.alpha()));
    if (jpeg.isPresent() && paint.name().equals("texture")) {
      look.put("baseColorTexture", Map.of("index", 0));
    }
    look.put("metallicFactor", (float) paint.metallic());
    look.put("roughnessFactor", (float) paint.roughness());
    Map<String, Object> material = ordered("name", paint.name(), "pbrMetallicRoughness", look);
    if (paint.glow() > 0) {
      material.put(
          "emissiveFactor",
          numbers(new Vector(paint.red(), paint.green(), paint.blue()).times(paint.glow())));
    }
    if (paint.alpha() < 1) {
      material.put("alphaMode", "BLEND");
      material.put("doubleSided", true);
    }
    return material;
  }

  private static List<Float> numbers(Vector vector) {
    return List.of((float) vector.x(), (float) vector.y(), (float) vector.z());
  }

  private static List<Integer> upTo(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toList();
  }

  private static Map<String, Object> ordered(
      String firstKey, Object first, String secondKey, Object second) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(firstKey, first);
    map.put(secondKey, second);
    return map;
  }

  private static byte[] json(Map<String, Object> gltf) {
    try {
      return JSON.std.asString(gltf).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
