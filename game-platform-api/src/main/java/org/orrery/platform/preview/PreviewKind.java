package org.orrery.platform.preview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orrery.assetdb.release.AssetFile;

/** How a file is looked at. */
public enum PreviewKind {
  IMAGE,
  AUDIO,
  VIDEO,
  MODEL,
  TABLE,
  MAP,
  PAGE,
  TEXT,
  /** Not at all. */
  FILE;

  /** By a recipe's name without its version. */
  private static final Map<String, PreviewKind> BY_RECIPE =
      Map.ofEntries(
          Map.entry("image", IMAGE),
          Map.entry("svg", IMAGE),
          Map.entry("fits", IMAGE),
          Map.entry("pdf", PAGE),
          Map.entry("sound", AUDIO),
          Map.entry("video", VIDEO),
          Map.entry("model", MODEL),
          Map.entry("table", TABLE),
          Map.entry("map", MAP),
          Map.entry("relief", MAP),
          Map.entry("relief-by-name", MAP),
          Map.entry("text", TEXT));

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The roles of what is shown, the best first; none where the file itself is. */
  List<String> roles() {
    return switch (this) {
      case IMAGE -> List.of("picture");
      case MODEL -> List.of("model");
      case TABLE -> List.of("rows");
      case MAP -> List.of("outline", "picture");
      case PAGE -> List.of("page-1");
      case TEXT -> List.of("excerpt");
      case AUDIO, VIDEO, FILE -> List.of();
    };
  }

  /** How that which a recipe made is looked at. */
  static PreviewKind ofRecipe(String family, AssetFile file) {
    return BY_RECIPE.getOrDefault(family, of(file));
  }

  /** How a file would be looked at, going by its type. */
  static PreviewKind of(AssetFile file) {
    var type = file.mediaType();
    return switch (type.split("/", 2)[0]) {
      case "image" -> IMAGE;
      case "audio" -> AUDIO;
      case "video" -> VIDEO;
      case "model" -> MODEL;
      case "text" -> TEXT;
      default -> type.equals("application/pdf") ? PAGE : FILE;
    };
  }
}
