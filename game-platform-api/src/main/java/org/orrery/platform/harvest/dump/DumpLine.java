package org.orrery.platform.harvest.dump;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawal;
import org.orrery.platform.asset.AssetJson;

/** Writes a release as one line. */
final class DumpLine {

  private final Descriptions descriptions;
  private final String site;

  /**
   * @param site the platform's origin before all addresses; empty where none was set
   */
  DumpLine(Descriptions descriptions, String site) {
    this.descriptions = descriptions;
    this.site = site;
  }

  /** The line without its end. What is withdrawn keeps its description and has no files. */
  String of(Release release, Optional<Doi> doi, Optional<Withdrawal> withdrawal) {
    var place = release.type().plural() + "/" + release.asset();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", release.asset().value());
    json.put("type", release.type().word());
    json.put("release", release.number());
    release.version().ifPresent(version -> json.put("version", version));
    json.put("digest", release.digest().toString());
    json.put("releasedAt", release.releasedAt().toString());
    doi.ifPresent(name -> json.put("doi", name.name()));
    json.put("url", site + "/" + place + "?release=" + release.number());
    json.put("description", descriptions.write(release.description()));
    withdrawal.ifPresentOrElse(
        tombstone -> json.put("withdrawn", tombstone(tombstone)),
        () -> {
          json.put("archive", site + "/api/" + place + "/archive?release=" + release.number());
          json.put("files", files(release));
        });
    return Json.text(json);
  }

  private static Map<String, Object> tombstone(Withdrawal withdrawal) {
    return Map.of("reason", withdrawal.reason(), "at", withdrawal.at().toString());
  }

  private static List<Map<String, Object>> files(Release release) {
    return release.files().stream().map(AssetJson::file).toList();
  }
}
