package org.orrery.platform.exhibit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.Season;
import org.orrery.assetdb.exhibit.Visiting;

/** Exhibits as JSON. */
final class ExhibitJson {

  private ExhibitJson() {}

  /** An exhibit in a list: without what stands in it. */
  static Map<String, Object> listed(Visiting.Listed listed) {
    return head(listed.exhibit(), listed.season());
  }

  /** An exhibit with its games. */
  static Map<String, Object> whole(Visiting.Opened opened) {
    var json = head(opened.exhibit(), opened.season());
    json.put("entries", opened.entries().stream().map(ExhibitJson::entry).toList());
    return json;
  }

  private static Map<String, Object> head(Exhibit exhibit, Season season) {
    var sheet = exhibit.sheet();
    var json = new LinkedHashMap<String, Object>();
    json.put("slug", sheet.slug().value());
    json.put("state", exhibit.state().word());
    json.put("season", season.word());
    json.put("title", sheet.title().byLanguage());
    put(json, "intro", sheet.intro());
    put(json, "place", sheet.place());
    sheet.from().ifPresent(day -> json.put("from", day.toString()));
    sheet.until().ifPresent(day -> json.put("until", day.toString()));
    json.put("by", sheet.by());
    json.put("changedAt", sheet.changedAt().toString());
    exhibit.publishedAt().ifPresent(at -> json.put("publishedAt", at.toString()));
    return json;
  }

  private static Map<String, Object> entry(Visiting.Shown shown) {
    var json = new LinkedHashMap<String, Object>();
    json.put("game", shown.entry().game().value());
    json.put("release", shown.entry().release());
    json.put("digest", shown.entry().digest().toString());
    json.put("title", shown.release().description().title().byLanguage());
    put(json, "text", shown.entry().text());
    json.put("materials", shown.entry().materials().stream().map(AssetId::value).toList());
    if (shown.isWithdrawn()) {
      json.put("withdrawn", true);
    }
    return json;
  }

  private static void put(Map<String, Object> json, String field, LocalizedText text) {
    if (!text.isEmpty()) {
      json.put(field, text.byLanguage());
    }
  }
}
