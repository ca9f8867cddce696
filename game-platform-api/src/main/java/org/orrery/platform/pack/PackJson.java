package org.orrery.platform.pack;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.pack.Pack;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.release.Release;

/** Packs in the JSON of the contract. */
@Singleton
final class PackJson {

  private final Alternatives alternatives;

  PackJson(Alternatives alternatives) {
    this.alternatives = alternatives;
  }

  /** A pack in a list. */
  static Map<String, Object> listed(Pack pack) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", pack.id().value());
    json.put("name", pack.name());
    json.put("use", pack.use().json());
    json.put("verdict", pack.verdict().code());
    json.put("itemCount", pack.items().size());
    json.put("createdAt", pack.createdAt().toString());
    json.put("changedAt", pack.changedAt().toString());
    return json;
  }

  /** A pack with all that it names. */
  Map<String, Object> pack(Packed packed) {
    var json = listed(packed.pack());
    json.remove("itemCount");
    json.put("items", packed.parts().stream().map(part -> part(packed, part)).toList());
    json.putAll(why(packed));
    json.put("archive", "/api/packs/" + packed.pack().id() + "/archive");
    return json;
  }

  /** The verdict, what stands in the way, and what could be taken instead. */
  Map<String, Object> why(Packed packed) {
    var json = new LinkedHashMap<String, Object>();
    json.put("verdict", packed.verdict().code());
    json.put("notice", RightsJson.reason(packed.clearance().notice()));
    json.put(
        "conflicts", packed.clearance().conflicts().stream().map(RightsJson::conflict).toList());
    json.put(
        "alternatives",
        alternatives.of(packed).entrySet().stream()
            .map(entry -> instead(entry.getKey(), entry.getValue()))
            .toList());
    return json;
  }

  private static Map<String, Object> instead(AssetId asset, List<Release> releases) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", asset.value());
    json.put("instead", releases.stream().map(PackJson::release).toList());
    return json;
  }

  private static Map<String, Object> release(Release release) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", release.asset().value());
    json.put("type", release.type().word());
    json.put("release", release.number());
    json.put("title", release.description().title().byLanguage());
    switch (release.description()) {
      case MaterialDescription material ->
          material.kind().map(Kind::word).ifPresent(kind -> json.put("kind", kind));
      case GameDescription game -> {}
    }
    release.description().license().ifPresent(license -> json.put("license", license));
    return json;
  }

  private static Map<String, Object> part(Packed packed, Packed.Part part) {
    var json = release(part.release());
    part.newer().ifPresent(newer -> json.put("newerRelease", newer));
    if (!part.selected().files().isEmpty()) {
      json.put("files", part.selected().files().stream().map(file -> file.path().value()).toList());
    }
    json.put("bytes", part.bytes());
    part.obstacle().ifPresent(no -> json.put("obstacle", String.valueOf(no.getMessage())));
    var cleared = packed.cleared(part);
    json.put(
        "verdict",
        cleared.stream().map(one -> one.verdict()).reduce(Verdict.OK, Verdict::and).code());
    json.put("cleared", cleared.stream().map(RightsJson::cleared).toList());
    return json;
  }
}
