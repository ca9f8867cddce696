package org.orrery.platform.asset;

import java.util.Set;

/**
 * Media types under which strangers' bytes are served from the platform's own origin: none that a
 * browser would run.
 */
final class SafeTypes {

  private static final Set<String> SHOWN =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/avif",
          "audio/mpeg",
          "audio/ogg",
          "audio/wav",
          "audio/x-wav",
          "audio/vnd.wave",
          "audio/flac",
          "audio/x-flac",
          "audio/vorbis",
          "audio/opus",
          "audio/mp4",
          "video/mp4",
          "video/webm",
          "video/ogg",
          "text/plain",
          "application/pdf");

  private static final Set<String> SERVED =
      Set.of(
          "text/csv",
          "text/markdown",
          "text/tab-separated-values",
          "application/json",
          "application/x-ndjson",
          "application/geo+json",
          "application/zip",
          "application/gzip",
          "model/gltf-binary",
          "model/gltf+json",
          "model/obj",
          "model/stl",
          "model/ply",
          "application/fits",
          "image/tiff",
          "application/wasm",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.oasis.opendocument.text",
          "application/epub+zip");

  private SafeTypes() {}

  /** The type to serve bytes of the given type under. */
  static String served(String mediaType) {
    var essence = essence(mediaType);
    if (essence.startsWith("text/") && !SHOWN.contains(essence) && !SERVED.contains(essence)) {
      return "text/plain; charset=utf-8";
    }
    if (essence.startsWith("text/")) {
      return essence + "; charset=utf-8";
    }
    return SHOWN.contains(essence) || SERVED.contains(essence)
        ? essence
        : "application/octet-stream";
  }

  /** Whether a browser may show it in its place. */
  static boolean isShown(String mediaType) {
    return SHOWN.contains(essence(mediaType));
  }

  private static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip();
  }
}
