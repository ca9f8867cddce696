package org.orrery.assetdb.composition;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;

/**
 * A file in a build that says which releases of materials are in it. Packs write it; whoever builds
 * keeps it with the build.
 *
 * @param modified whether the materials are changed
 */
public record MaterialsLock(boolean modified, List<Entry> materials) {

  /** Its name. */
  public static final String NAME = "materials.lock.json";

  /** What its field "format" says. */
  public static final String FORMAT = "orrery-materials-lock/1";

  /** A larger one is not read. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final int MOST_MATERIALS = 2_000;
  private static final int MOST_FILES = 10_000;
  private static final int ID_CHARACTERS = 40;

  public MaterialsLock {
    materials = List.copyOf(materials);
  }

  /**
   * A material that it names.
   *
   * @param asset what stands there for its id
   * @param files those that it names, of which the digest can be read
   */
  public record Entry(String asset, Optional<Integer> release, List<Evidence.Wanted> files) {

    public Entry {
      files = List.copyOf(files);
    }
  }

  /**
   * The lock that these bytes are; empty where they are no JSON object. An object of somebody
   * else's names no materials: a build may hold any file of that name.
   */
  public static Optional<MaterialsLock> parse(byte[] bytes) {
    try {
      var json = Json.object(new String(bytes, StandardCharsets.UTF_8));
      return json.isEmpty() ? Optional.empty() : Optional.of(of(json));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static MaterialsLock of(Map<String, Object> json) {
    if (!FORMAT.equals(json.get("format")) || !(json.get("materials") instanceof List<?> list)) {
      return new MaterialsLock(false, List.of());
    }
    var modified =
        json.get("use") instanceof Map<?, ?> use && Boolean.TRUE.equals(use.get("modified"));
    return new MaterialsLock(
        modified, list.stream().limit(MOST_MATERIALS).flatMap(one -> entry(one).stream()).toList());
  }

  private static Optional<Entry> entry(Object json) {
    return json instanceof Map<?, ?> map
            && map.get("asset") instanceof String asset
            && asset.length() <= ID_CHARACTERS
        ? Optional.of(
            new Entry(
                asset,
                map.get("release") instanceof Integer number && number > 0
                    ? Optional.of(number)
                    : Optional.empty(),
                (map.get("files") instanceof List<?> files ? files.stream() : Stream.empty())
                    .limit(MOST_FILES)
                    .flatMap(file -> file(file).stream())
                    .toList()))
        : Optional.empty();
  }

  private static Optional<Evidence.Wanted> file(Object json) {
    if (json instanceof Map<?, ?> map
        && map.get("path") instanceof String path
        && map.get("digest") instanceof String digest
        && map.get("size") instanceof Number size) {
      try {
        return Optional.of(new Evidence.Wanted(path, Digest.parse(digest), size.longValue()));
      } catch (IllegalArgumentException e) {
        // What is no digest names no bytes.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
