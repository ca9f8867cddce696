package org.orrery.indexer.derive.worker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.model.Surface.Cover;
import org.orrery.indexer.derive.worker.model.Surface.Sheet;

/** The materials of a glTF file. A picture that cannot be read leaves its surface bare. */
final class GltfSurfaces {

  private final JsonNode json;
  private final GltfBuffers buffers;
  private final Map<Integer, Optional<Texture>> textures = new HashMap<>();
  private final Map<Integer, Surface> surfaces = new HashMap<>();
  private final Decals pictures;
  private boolean isComplete = true;

  GltfSurfaces(JsonNode json, GltfBuffers buffers) {
    this.json = json;
    this.buffers = buffers;
    this.pictures = new Decals(json.path("images").size());
  }

  /** Whether all pictures could be read that were asked for or measured. */
  boolean isComplete() {
    return isComplete;
  }

  /** The sizes of all pictures in the file. */
  List<Model.Size> sizes() throws CannotPreview {
    var sizes = new ArrayList<Model.Size>();
    var images = json.path("images");
    for (int image = 0; image < Math.min(images.size(), Decals.MOST); image++) {
      var bytes = bytes(images.path(image));
      var size = bytes.flatMap(Decals::size);
      size.ifPresent(sizes::add);
      isComplete &= size.isPresent();
    }
    return sizes;
  }

  /** The surface of a number; plaster where there is none. */
  Surface surface(JsonNode number) throws CannotPreview {
    var material = json.path("materials").path(number.asInt(-1));
    if (!material.isObject()) {
      return new Surface(
          Colour.WHITE, Optional.empty(), Colour.BLACK, 0, 0.8f, Cover.OPAQUE, 0.5f, false, false);
    }
    var known = surfaces.get(number.asInt());
    if (known == null) {
      known = surface(material, material.path("extensions"));
      surfaces.put(number.asInt(), known);
    }
    return known;
  }

  private Surface surface(JsonNode material, JsonNode extensions) throws CannotPreview {
    var metallic = material.path("pbrMetallicRoughness");
    var older = extensions.path("KHR_materials_pbrSpecularGlossiness");
    var isOlder = metallic.isMissingNode() && older.isObject();
    var colour =
        isOlder ? colour(older.path("diffuseFactor")) : colour(metallic.path("baseColorFactor"));
    var sheet = sheet(isOlder ? older.path("diffuseTexture") : metallic.path("baseColorTexture"));
    var cover =
        switch (material.path("alphaMode").asText()) {
          case "MASK" -> Cover.MASK;
          case "BLEND" -> Cover.BLEND;
          default -> Cover.OPAQUE;
        };
    var emissive = material.path("emissiveFactor");
    return new Surface(
        colour,
        sheet,
        emissive.isArray() ? colour(emissive) : Colour.BLACK,
        isOlder ? 0 : share(metallic.path("metallicFactor"), 1),
        isOlder
            ? 1 - share(older.path("glossinessFactor"), 1)
            : share(metallic.path("roughnessFactor"), 1),
        cover,
        share(material.path("alphaCutoff"), 0.5f),
        material.path("doubleSided").asBoolean(),
        extensions.has("KHR_materials_unlit"));
  }

  private static Colour colour(JsonNode factors) {
    return new Colour(
        share(factors.path(0), 1),
        share(factors.path(1), 1),
        share(factors.path(2), 1),
        share(factors.path(3), 1));
  }

  private static float share(JsonNode number, float otherwise) {
    float value = (float) number.asDouble(otherwise);
    return value >= 0 ? Math.min(value, 1) : 0;
  }

  private Optional<Sheet> sheet(JsonNode info) throws CannotPreview {
    var texture = json.path("textures").path(info.path("index").asInt(-1));
    if (!texture.isObject()) {
      return Optional.empty();
    }
    int source =
        texture
            .path("source")
            .asInt(texture.path("extensions").path("EXT_texture_webp").path("source").asInt(-1));
    var known = textures.get(source);
    if (known == null) {
      known = bytes(json.path("images").path(source)).flatMap(pictures::texture);
      isComplete &= known.isPresent();
      textures.put(source, known);
    }
    var sampler = json.path("samplers").path(texture.path("sampler").asInt(-1));
    var transform = info.path("extensions").path("KHR_texture_transform");
    int set = transform.path("texCoord").asInt(info.path("texCoord").asInt(0));
    return known.map(
        picture ->
            new Sheet(
                picture,
                Math.clamp(set, 0, 7),
                placing(transform),
                wrap(sampler.path("wrapS")),
                wrap(sampler.path("wrapT"))));
  }

  /** Shift, turn and scale of the coordinates (KHR_texture_transform). */
  private static Matrix placing(JsonNode transform) {
    double turn = transform.path("rotation").asDouble(0);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double across = transform.path("scale").path(0).asDouble(1);
    double down = transform.path("scale").path(1).asDouble(1);
    return Matrix.ofRows(
        cos * across,
        sin * down,
        0,
        transform.path("offset").path(0).asDouble(0),
        -sin * across,
        cos * down,
        0,
        transform.path("offset").path(1).asDouble(0),
        0,
        0,
        1,
        0);
  }

  private static Texture.Wrap wrap(JsonNode mode) {
    return switch (mode.asInt(10497)) {
      case 33071 -> Texture.Wrap.CLAMP;
      case 33648 -> Texture.Wrap.MIRROR;
      default -> Texture.Wrap.REPEAT;
    };
  }

  private Optional<java.nio.ByteBuffer> bytes(JsonNode image) throws CannotPreview {
    if (image.has("bufferView")) {
      return Optional.of(buffers.bytes(image.path("bufferView").asInt(-1)));
    }
    return GltfFile.embedded(image.path("uri").asText());
  }
}
