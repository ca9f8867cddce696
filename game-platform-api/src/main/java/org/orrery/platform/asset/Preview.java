package org.orrery.platform.asset;

import java.util.Set;
import org.orrery.assetdb.release.AssetFile;

/** A file that a page shows in place. */
public sealed interface Preview {

  /** Its path in the release. */
  String path();

  /** A picture. */
  record Picture(String path, String url, String description) implements Preview {}

  /** A sound. */
  record Sound(String path, String url, String mediaType) implements Preview {}

  /** A moving picture. */
  record Film(String path, String url, String mediaType) implements Preview {}

  /** The beginning of a text. */
  record Text(String path, String beginning, boolean isWhole) implements Preview {}

  /** Pictures larger than this are not sent with the page. */
  long MOST_PICTURE_BYTES = 6_000_000;

  /** Pictures that browsers show and that hold nothing active. */
  Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp");

  /** Sounds that browsers play. */
  Set<String> SOUNDS =
      Set.of(
          "audio/mpeg",
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/wav",
          "audio/x-wav",
          "audio/vnd.wave",
          "audio/flac",
          "audio/x-flac",
          "audio/mp4",
          "audio/aac",
          "audio/webm");

  /** Moving pictures that browsers play. */
  Set<String> FILMS = Set.of("video/mp4", "video/webm", "video/ogg");

  /** Whether the page may show the file as a picture. */
  static boolean isPicture(AssetFile file) {
    return PICTURES.contains(file.mediaType()) && file.size() <= MOST_PICTURE_BYTES;
  }

  /** Whether the file is text for people. */
  static boolean isText(AssetFile file) {
    return file.mediaType().startsWith("text/") && !file.mediaType().equals("text/html")
        || file.mediaType().equals("application/json")
        || file.mediaType().equals("application/geo+json");
  }
}
