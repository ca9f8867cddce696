package org.orrery.assetdb.asset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

/**
 * The path of a file inside an asset: data for people and archives, never a path on our disk.
 * Segments are divided by {@code /}, have 1 to 255 bytes of UTF-8 in NFC, and are no {@code .} or
 * {@code ..}; there are no control characters, backslashes or bidirectional overrides in them, and
 * at most 1,000 bytes in all.
 */
public record AssetPath(String value) implements Comparable<AssetPath> {

  private static final int MOST_SEGMENT_BYTES = 255;
  private static final int MOST_BYTES = 1000;

  public AssetPath {
    var fault = fault(value);
    if (!fault.isEmpty()) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * Reads a path that a stranger wrote; text that is not in NFC is normalised.
   *
   * @throws Refusal.Invalid that says which rule the path breaks
   */
  public static AssetPath parse(String typed) {
    var normal = Normalizer.normalize(typed, Normalizer.Form.NFC);
    var fault = fault(normal);
    if (!fault.isEmpty()) {
      throw new Refusal.Invalid(
          "The path of the file cannot be used.", List.of(new Violation("/path", fault)));
    }
    return new AssetPath(normal);
  }

  private static String fault(String path) {
    if (path.isEmpty()) {
      return "The path is empty.";
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return "The path is longer than " + MOST_BYTES + " bytes.";
    }
    if (path.codePoints().anyMatch(AssetPath::isForbidden)) {
      return "The path holds a control character, a backslash or a bidirectional override.";
    }
    if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
      return "The path is not in Unicode's normal form C.";
    }
    for (var segment : path.split("/", -1)) {
      if (segment.isEmpty()) {
        return "The path starts or ends with a slash, or has two in a row.";
      }
      if (segment.equals(".") || segment.equals("..")) {
        return "The path holds “" + segment + "”.";
      }
      if (segment.getBytes(StandardCharsets.UTF_8).length > MOST_SEGMENT_BYTES) {
        return "A name in the path is longer than " + MOST_SEGMENT_BYTES + " bytes.";
      }
    }
    return "";
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c)
        || c == '\\'
        || Character.getType(c) == Character.SURROGATE
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /** The last segment. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The path of the folder that it lies in; empty where that is the asset itself. */
  public Optional<AssetPath> folder() {
    var slash = value.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new AssetPath(value.substring(0, slash)));
  }

  /** What follows the last dot of the name, in lower case; empty where there is none. */
  public String extension() {
    var name = name();
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
  }

  @Override
  public int compareTo(AssetPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
