package org.orrery.indexer.lab.worker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is served: as what, and whether it is compressed as it lies there. Builds of engines
 * hold files such as {@code game.wasm.br}, which a browser must be told of.
 */
record Served(String type, Optional<String> encoding) {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("htm", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"));

  /** How the file of the path is served; {@code known} is the type it was kept with. */
  static Served as(String path, String known) {
    var name = path.toLowerCase(Locale.ROOT);
    var encoding = Optional.<String>empty();
    if (name.endsWith(".br")) {
      encoding = Optional.of("br");
      name = name.substring(0, name.length() - ".br".length());
    } else if (name.endsWith(".gz")) {
      encoding = Optional.of("gzip");
      name = name.substring(0, name.length() - ".gz".length());
    }
    var extension = name.substring(name.lastIndexOf('.') + 1);
    var type = TYPES.get(extension);
    if (type != null) {
      return new Served(type, encoding);
    }
    // A packed file that no engine made is a file like any other.
    return encoding.isPresent() && !extension.equals("data") && !extension.equals("pck")
        ? new Served(known, Optional.empty())
        : new Served(encoding.isPresent() ? "application/octet-stream" : known, encoding);
  }
}
