package org.orrery.assetdb.release;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;

/**
 * A whole release as canonical JSON (RFC 8785): its description, and every file with its digest. It
 * is a blob itself, and its digest is the release's, so that the catalogue of releases can be had
 * back from the blobs alone.
 */
public final class Manifest {

  /** What the field "format" of every manifest says; by it one is told from other blobs. */
  public static final String FORMAT = "orrery-release/1";

  private final Descriptions descriptions;

  public Manifest(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** The manifest's bytes; the release's own digest has no part in them. */
  public byte[] bytes(Release release) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    json.put("asset", release.asset().value());
    json.put("type", release.type().word());
    json.put("release", release.number());
    release.version().ifPresent(version -> json.put("version", version));
    release.notes().ifPresent(notes -> json.put("notes", notes));
    json.put("releasedBy", release.releasedBy());
    json.put("releasedAt", release.releasedAt().toString());
    json.put("description", descriptions.write(release.description()));
    json.put("files", release.files().stream().map(Manifest::json).toList());
    return Json.canonical(json);
  }

  private static Map<String, Object> json(AssetFile file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", file.path().value());
    json.put("size", file.size());
    json.put("digest", file.digest().toString());
    json.put("mediaType", file.mediaType());
    file.license().ifPresent(license -> json.put("license", license));
    file.role().ifPresent(role -> json.put("role", role));
    file.description().ifPresent(description -> json.put("description", description));
    return json;
  }

  /**
   * The release that the bytes of a manifest describe; bytes that are none are an
   * IllegalArgumentException.
   */
  public Release read(byte[] bytes) {
    try {
      return release(bytes, Json.object(new String(bytes, StandardCharsets.UTF_8)));
    } catch (UncheckedIOException | ClassCastException | DateTimeException | Refusal e) {
      throw new IllegalArgumentException("Not a manifest of the format " + FORMAT, e);
    }
  }

  private Release release(byte[] bytes, Map<String, Object> json) {
    if (!FORMAT.equals(json.get("format"))) {
      throw new IllegalArgumentException("Not a manifest of the format " + FORMAT);
    }
    return new Release(
        new AssetId(text(json, "asset")),
        (int) number(json, "release"),
        optional(json, "version"),
        optional(json, "notes"),
        Digest.of(bytes),
        text(json, "releasedBy"),
        Instant.parse(text(json, "releasedAt")),
        description(json),
        ((List<?>) value(json, "files")).stream().map(file -> file((Map<?, ?>) file)).toList());
  }

  private Description description(Map<?, ?> json) {
    return descriptions.read(
        AssetType.of(text(json, "type")),
        Descriptions.merge((Map<?, ?>) value(json, "description"), Map.of()));
  }

  private static AssetFile file(Map<?, ?> json) {
    return new AssetFile(
        new AssetPath(text(json, "path")),
        Digest.parse(text(json, "digest")),
        number(json, "size"),
        text(json, "mediaType"),
        optional(json, "license"),
        optional(json, "role"),
        optional(json, "description"));
  }

  private static Object value(Map<?, ?> json, String field) {
    return Optional.<Object>ofNullable(json.get(field))
        .orElseThrow(() -> new IllegalArgumentException("The manifest lacks " + field));
  }

  private static long number(Map<?, ?> json, String field) {
    return ((Number) value(json, field)).longValue();
  }

  private static String text(Map<?, ?> json, String field) {
    return String.valueOf(value(json, field));
  }

  private static Optional<String> optional(Map<?, ?> json, String field) {
    return Optional.ofNullable(json.get(field)).map(String::valueOf);
  }
}
