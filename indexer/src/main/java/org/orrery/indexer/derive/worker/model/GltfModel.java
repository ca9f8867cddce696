package org.orrery.indexer.derive.worker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.model.Model.Facts;
import org.orrery.indexer.derive.worker.model.Model.Placed;
import org.orrery.indexer.derive.worker.model.Part.Form;

/** Reads glTF 2.0. What moves stands as the file leaves it before any animation begins. */
final class GltfModel {

  /** Extensions that may be needed: they are understood, or what they add is not seen. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "KHR_mesh_quantization",
          "KHR_texture_transform",
          "KHR_materials_unlit",
          "KHR_materials_pbrSpecularGlossiness",
          "KHR_materials_emissive_strength",
          "KHR_materials_ior",
          "KHR_materials_specular",
          "KHR_materials_clearcoat",
          "KHR_materials_sheen",
          "KHR_materials_transmission",
          "KHR_materials_volume",
          "KHR_materials_variants",
          "KHR_lights_punctual",
          "EXT_texture_webp");

  private final JsonNode json;
  private final GltfBuffers buffers;
  private final GltfSurfaces surfaces;
  private final ModelLimits limits;
  private final Headway headway;
  private final Map<Integer, List<Part>> meshes = new HashMap<>();
  private final List<Placed> placed = new ArrayList<>();
  private long drawn;

  private GltfModel(GltfFile file, ModelLimits limits, Headway headway) {
    this.json = file.json();
    this.limits = limits;
    this.headway = headway;
    this.buffers = new GltfBuffers(file, limits.numbers());
    this.surfaces = new GltfSurfaces(json, buffers);
  }

  static Model read(ByteBuffer bytes, ModelLimits limits, Headway headway) throws CannotPreview {
    return new GltfModel(GltfFile.of(bytes), limits, headway).read();
  }

  private Model read() throws CannotPreview {
    if (!json.path("asset").path("version").asText().startsWith("2")) {
      throw new CannotPreview(NoPreview.UNSUPPORTED);
    }
    checkExtensions();
    var nodes = GltfNodes.of(json);
    for (var stand : nodes.stands()) {
      place(stand, nodes);
    }
    return new Model(placed, Matrix.IDENTITY, facts());
  }

  private void checkExtensions() throws CannotPreview {
    for (var extension : json.path("extensionsRequired")) {
      var name = extension.asText();
      if (name.equals("KHR_draco_mesh_compression") || name.equals("EXT_meshopt_compression")) {
        throw new CannotPreview(NoPreview.PACKED_GEOMETRY);
      }
      if (!UNDERSTOOD.contains(name)) {
        throw new CannotPreview(NoPreview.UNKNOWN_EXTENSION);
      }
    }
  }

  private void place(GltfNodes.Stand stand, GltfNodes nodes) throws CannotPreview {
    headway.made();
    int mesh = stand.node().path("mesh").asInt(-1);
    var skin = json.path("skins").path(stand.node().path("skin").asInt(-1));
    var primitives = json.path("meshes").path(mesh).path("primitives");
    var parts = meshes.get(mesh);
    if (parts == null) {
      parts = new ArrayList<>();
      for (var primitive : primitives) {
        parts.add(part(primitive));
      }
      meshes.put(mesh, parts);
    }
    for (int index = 0; index < parts.size(); index++) {
      var part = parts.get(index);
      // A corner costs time though nothing be drawn at it.
      drawn += 1 + Math.max(part.pieces(), part.corners() / 3);
      if (drawn > limits.triangles()) {
        throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
      }
      var attributes = primitives.path(index).path("attributes");
      if (skin.isObject() && attributes.has("JOINTS_0") && attributes.has("WEIGHTS_0")) {
        // A joint's place holds for the world, so the node's own does not count (section 3.7.3.3).
        placed.add(new Placed(posed(part, attributes, skin, nodes), Matrix.IDENTITY));
      } else {
        placed.add(new Placed(part, stand.place()));
      }
    }
  }

  private Part part(JsonNode primitive) throws CannotPreview {
    if (primitive.path("extensions").has("KHR_draco_mesh_compression")) {
      throw new CannotPreview(NoPreview.PACKED_GEOMETRY);
    }
    var attributes = primitive.path("attributes");
    var surface = surfaces.surface(primitive.path("material"));
    int set = surface.sheet().map(Surface.Sheet::set).orElse(0);
    var positions = numbers(attributes, "POSITION", 3, 3);
    var normals = numbers(attributes, "NORMAL", 3, 3);
    var coordinates = numbers(attributes, "TEXCOORD_" + set, 2, 2);
    var colours = numbers(attributes, "COLOR_0", 3, 4);
    int corners = positions.length / 3;
    if (normals.length != 0 && normals.length != corners * 3
        || coordinates.length != 0 && coordinates.length != corners * 2
        || colours.length != 0 && colours.length != corners * 4) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    var order =
        primitive.has("indices")
            ? buffers.indices(primitive.path("indices").asInt(-1))
            : Orders.upTo(corners);
    for (int corner : order) {
      if (corner < 0 || corner >= corners) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
    }
    int mode = primitive.path("mode").asInt(4);
    var form = mode == 0 ? Form.POINTS : mode < 4 ? Form.LINES : Form.TRIANGLES;
    return new Part(
        form, surface, positions, normals, coordinates, colours, Orders.of(mode, order));
  }

  private float[] numbers(JsonNode attributes, String name, int least, int components)
      throws CannotPreview {
    return attributes.has(name)
        ? buffers.floats(attributes.path(name).asInt(-1), least, components)
        : new float[0];
  }

  private Part posed(Part part, JsonNode attributes, JsonNode skin, GltfNodes nodes)
      throws CannotPreview {
    var joints = buffers.integers(attributes.path("JOINTS_0").asInt(-1), 4);
    var weights = buffers.floats(attributes.path("WEIGHTS_0").asInt(-1), 4);
    if (joints.length != part.corners() * 4 || weights.length != part.corners() * 4) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    return Posing.of(part, joints, weights, poses(skin, nodes));
  }

  private List<Matrix> poses(JsonNode skin, GltfNodes nodes) throws CannotPreview {
    var joints = skin.path("joints");
    var inverses =
        skin.has("inverseBindMatrices")
            ? buffers.floats(skin.path("inverseBindMatrices").asInt(-1), 16)
            : new float[0];
    var poses = new ArrayList<Matrix>();
    for (int joint = 0; joint < joints.size(); joint++) {
      var place = nodes.place(joints.path(joint).asInt(-1));
      if (inverses.length >= (joint + 1) * 16) {
        var columns = new double[16];
        for (int index = 0; index < 16; index++) {
          columns[index] = inverses[joint * 16 + index];
        }
        place = place.after(Matrix.ofColumns(columns));
      }
      poses.add(place);
    }
    return poses;
  }

  private Facts facts() throws CannotPreview {
    var triangles = placed.stream().map(Placed::part).filter(part -> part.form == Form.TRIANGLES);
    var shown = triangles.toList();
    return new Facts(
        json.path("meshes").size(),
        json.path("materials").size(),
        surfaces.sizes(),
        json.path("animations").size(),
        true,
        shown.stream().noneMatch(part -> part.normals.length == 0),
        shown.stream().noneMatch(part -> part.coordinates.length == 0),
        shown.stream()
            .anyMatch(part -> part.surface.sheet().isPresent() && part.coordinates.length == 0),
        surfaces.isComplete());
  }
}
