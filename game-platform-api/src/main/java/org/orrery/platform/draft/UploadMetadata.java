package org.orrery.platform.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.draft.Upload.Announcement;
import org.orrery.platform.problem.ProblemException;

/**
 * What a client says of a file before it comes: names, each with a value in base64. We read {@code
 * asset}, {@code path} (or else {@code filename}), {@code unpack}, {@code replace} and {@code
 * sha256}; what clients say besides is theirs, and given back.
 */
final class UploadMetadata {

  private static final int MOST_CHARACTERS = 4000;

  private UploadMetadata() {}

  /** What is announced of an upload. */
  static Announcement announcement(Optional<String> field, long length) {
    var said = field.orElse("").strip();
    if (said.length() > MOST_CHARACTERS) {
      throw new Refusal.TooLarge(
          "Upload-Metadata has at most " + MOST_CHARACTERS + " characters here.");
    }
    var values = values(said);
    var asset = values.get("asset");
    if (asset == null) {
      throw new Refusal.Invalid(
          new Violation("/asset", "Upload-Metadata names the asset by its id: asset <base64>."));
    }
    var unpack = flag("unpack", values.get("unpack"));
    var replaces = flag("replace", values.get("replace"));
    var path = Optional.ofNullable(values.get("path"));
    demandFolder(replaces, unpack, path);
    return new Announcement(
        AssetId.parse(asset),
        unpack ? path.filter(UploadMetadata::isInside).map(AssetPath::parse) : file(values, path),
        length,
        unpack,
        replaces,
        Optional.ofNullable(values.get("sha256")).map(UploadMetadata::digest),
        said);
  }

  /** The place of a zip may be the top. */
  private static boolean isInside(String path) {
    return !path.isEmpty() && !path.equals(".");
  }

  private static Optional<AssetPath> file(Map<String, String> values, Optional<String> path) {
    var named = path.or(() -> Optional.ofNullable(values.get("filename")));
    return Optional.of(
        AssetPath.parse(
            named.orElseThrow(
                () ->
                    new Refusal.Invalid(
                        new Violation(
                            "/path",
                            "Upload-Metadata says where the file goes: path <base64>.")))));
  }

  /** All files of a draft at once are not replaced by accident. */
  private static void demandFolder(boolean replaces, boolean unpack, Optional<String> path) {
    if (replaces && !(unpack && path.filter(UploadMetadata::isInside).isPresent())) {
      throw new Refusal.Invalid(
          new Violation(
              "/replace", "Only a zip that is unpacked into a folder replaces what is there."));
    }
  }

  private static boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case null -> false;
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new Refusal.Invalid(new Violation("/" + name, name + " is “true” or “false”."));
    };
  }

  private static Digest digest(String hex) {
    try {
      return hex.startsWith("sha256:") ? Digest.parse(hex) : new Digest(hex);
    } catch (IllegalArgumentException e) {
      throw new Refusal.Invalid(
          new Violation("/sha256", "sha256 is the digest in 64 lower-case hexadecimal digits."));
    }
  }

  private static Map<String, String> values(String field) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : field.isEmpty() ? new String[0] : field.split(",", -1)) {
      var parts = pair.strip().split(" +", -1);
      if (parts[0].isEmpty() || parts.length > 2) {
        throw unreadable();
      }
      if (values.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "") != null) {
        throw ProblemException.badRequest("Upload-Metadata says “" + parts[0] + "” twice.");
      }
    }
    return values;
  }

  private static String decoded(String base64) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
          .toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static ProblemException unreadable() {
    return ProblemException.badRequest(
        "Upload-Metadata is a list with commas of names, each followed by a space and its value, UTF-8 in base64.");
  }
}
