package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.orrery.assetdb.asset.AssetPath;

/** Finds out what bytes are by their first ones and by the file's name. Nothing is parsed. */
@Singleton
public final class MediaTypes {

  /** Formats of games and web builds that the detector knows by no name or by another one. */
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("glb", "model/gltf-binary"),
          Map.entry("gltf", "model/gltf+json"),
          Map.entry("obj", "model/obj"),
          Map.entry("stl", "model/stl"),
          Map.entry("ply", "model/ply"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("json", "application/json"),
          Map.entry("md", "text/markdown"),
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("pck", "application/octet-stream"),
          Map.entry("fits", "application/fits"),
          Map.entry("woff2", "font/woff2"));

  /** What Tika says of bytes that have no signature; there the name decides. */
  private static boolean saysNothing(String detected) {
    return detected.startsWith("text/")
        || detected.equals("application/octet-stream")
        || detected.equals("application/json")
        || detected.equals("application/javascript");
  }

  /** The media type; the stream supports mark and stands where it stood. */
  public String of(AssetPath path, InputStream content) throws IOException {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, path.name());
    var detected = Detection.DETECTOR.detect(content, metadata).toString();
    var byName = BY_EXTENSION.get(path.extension());
    return byName != null
            && (saysNothing(detected) || detected.equals(byName) || detected.startsWith("model/"))
        ? byName
        : detected;
  }

  /** Loaded when first a file is put. */
  private static final class Detection {
    static final Detector DETECTOR = load();

    private static Detector load() {
      try {
        return new TikaConfig().getDetector();
      } catch (TikaException | IOException e) {
        throw new IllegalStateException("Tika's own table of media types cannot be read", e);
      }
    }
  }
}
