package org.orrery.assetdb.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.release.AssetFile;

/**
 * As what a file of a build is sent: the type that its name stands for, and how its bytes are
 * packed already. Engines need both: WebAssembly is compiled as it arrives only under its own type,
 * and Unity packs its files when it builds and wants the server to say so (its manual, “Server
 * configuration code samples”). Other files go by what their bytes were found to be.
 */
public record Outfit(String mediaType, Coding coding) {

  private static final String BYTES = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("json", "application/json"),
          Map.entry("css", "text/css"),
          Map.entry("data", BYTES),
          Map.entry("pck", BYTES),
          Map.entry("mem", BYTES),
          Map.entry("bin", BYTES),
          Map.entry("unityweb", BYTES));

  private static final Set<String> PACKED = Set.of("br", "gz", "unityweb");

  /** Unity writes this near the beginning of what it packs, as a comment that unpacking skips. */
  private static final String UNITYS_BROTLI = "UnityWeb Compressed Content (brotli)";

  private static final int BEGINNING = 64;

  /** Opens a part of a file. */
  @FunctionalInterface
  public interface Opening {

    /** The bytes of the range. */
    InputStream open(AssetFile file, ByteRange range) throws IOException;
  }

  /** The outfit of a file; its first bytes are looked at only where its name does not tell. */
  public static Outfit of(AssetFile file, Opening opening) throws IOException {
    var path = file.path();
    var inner = PACKED.contains(path.extension()) ? inner(path) : Optional.<String>empty();
    if (inner.isEmpty()) {
      return new Outfit(TYPES.getOrDefault(path.extension(), file.mediaType()), Coding.NONE);
    }
    return new Outfit(inner.get(), coding(file, opening));
  }

  /** The type as it is sent: text in UTF-8, unless it was found to be something else. */
  public String contentType() {
    return mediaType.startsWith("text/") && !mediaType.contains("charset")
        ? mediaType + "; charset=utf-8"
        : mediaType;
  }

  /**
   * The type of the name without its last part, such as {@code js.br}. What is packed but holds
   * nothing that engines load, such as {@code stars.csv.gz}, is unpacked by the game itself.
   */
  private static Optional<String> inner(AssetPath path) {
    var name = path.name().substring(0, path.name().lastIndexOf('.'));
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return Optional.ofNullable(type)
        .or(() -> path.extension().equals("unityweb") ? Optional.of(BYTES) : Optional.empty());
  }

  private static Coding coding(AssetFile file, Opening opening) throws IOException {
    if (file.mediaType().contains("gzip")) {
      return Coding.GZIP;
    }
    return switch (file.path().extension()) {
      case "br" -> Coding.BROTLI;
      case "unityweb" ->
          beginning(file, opening).contains(UNITYS_BROTLI) ? Coding.BROTLI : Coding.NONE;
      default -> Coding.NONE;
    };
  }

  private static String beginning(AssetFile file, Opening opening) throws IOException {
    var range = new ByteRange(0, Math.min(BEGINNING, file.size()));
    try (InputStream stream = opening.open(file, range)) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
