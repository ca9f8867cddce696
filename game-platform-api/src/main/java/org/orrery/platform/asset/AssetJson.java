package org.orrery.platform.asset;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawal;
import org.orrery.platform.problem.ProblemException;

/** Assets in the JSON of the contract. */
@Singleton
public final class AssetJson {

  private final Descriptions descriptions;
  private final Identifying identifying;

  AssetJson(Descriptions descriptions, Identifying identifying) {
    this.descriptions = descriptions;
    this.identifying = identifying;
  }

  /** The type that a path names: {@code materials} or {@code games}. */
  public static AssetType type(String plural) {
    for (var type : AssetType.values()) {
      if (type.plural().equals(plural)) {
        return type;
      }
    }
    throw new org.orrery.assetdb.Refusal.NotFound("There is nothing at this address.");
  }

  /** A number that a path or query names, from 1. */
  public static int releaseNumber(int number) {
    if (number < 1) {
      throw ProblemException.badRequest("Releases are numbered from 1.");
    }
    return number;
  }

  public Map<String, Object> draft(Draft draft) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", draft.id().value());
    json.put("type", draft.type().word());
    json.putAll(descriptions.write(draft.description()));
    json.put("files", draft.files().stream().map(AssetJson::file).toList());
    json.put("problems", draft.problems().stream().map(AssetJson::violation).toList());
    json.put("updatedAt", draft.updatedAt().toString());
    return json;
  }

  public Map<String, Object> release(Release release, String processing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", release.asset().value());
    json.put("type", release.type().word());
    json.put("release", release.number());
    release.version().ifPresent(version -> json.put("version", version));
    release.notes().ifPresent(notes -> json.put("notes", notes));
    json.put("digest", release.digest().toString());
    json.put("releasedAt", release.releasedAt().toString());
    json.put("releasedBy", release.releasedBy());
    identifying
        .registration(release.asset(), release.number())
        .ifPresent(doi -> json.put("identifiers", List.of(identifier(doi))));
    json.putAll(descriptions.write(release.description()));
    json.put("files", release.files().stream().map(AssetJson::file).toList());
    json.put("processing", processing);
    return json;
  }

  /**
   * A release as it is now: a withdrawn one says so, and a game names those of its materials that
   * are withdrawn.
   */
  Map<String, Object> released(
      Release release,
      String processing,
      Optional<Withdrawal> withdrawal,
      List<Withdrawal> withdrawnMaterials) {
    var json = release(release, withdrawal.isPresent() ? "done" : processing);
    withdrawal.ifPresent(one -> json.put("withdrawn", one.json()));
    if (!withdrawnMaterials.isEmpty()) {
      json.put(
          "withdrawnMaterials", withdrawnMaterials.stream().map(AssetJson::withdrawn).toList());
    }
    return json;
  }

  private static Map<String, Object> withdrawn(Withdrawal withdrawal) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", withdrawal.asset().value());
    json.putAll(withdrawal.json());
    return json;
  }

  private static Map<String, Object> identifier(Registration registration) {
    return Map.of(
        "type", "DOI",
        "value", registration.doi().name(),
        "url", registration.doi().url(),
        "state", registration.state().name().toLowerCase(Locale.ROOT));
  }

  static Map<String, Object> listed(Releases.Listed release) {
    var json = new LinkedHashMap<String, Object>();
    json.put("release", release.number());
    release.version().ifPresent(version -> json.put("version", version));
    release.notes().ifPresent(notes -> json.put("notes", notes));
    json.put("digest", release.digest().toString());
    json.put("releasedAt", release.releasedAt().toString());
    json.put("releasedBy", release.releasedBy());
    json.put("files", release.files());
    json.put("bytes", release.bytes());
    return json;
  }

  public static Map<String, Object> file(AssetFile file) {
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

  private static Map<String, Object> violation(Violation violation) {
    return Map.of("pointer", violation.pointer(), "detail", violation.detail());
  }
}
