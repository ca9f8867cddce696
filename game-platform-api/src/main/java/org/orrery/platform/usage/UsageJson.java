package org.orrery.platform.usage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.usage.GameUse;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.assetdb.usage.UsageReport;

/** Use in JSON. */
final class UsageJson {

  private UsageJson() {}

  static Map<String, Object> json(UsageReport report) {
    var json = new LinkedHashMap<>(json(report.total()));
    json.put(
        "months",
        report.months().stream()
            .map(
                month -> {
                  var counted = new LinkedHashMap<String, Object>();
                  counted.put("month", month.month().toString());
                  counted.putAll(json(month.count()));
                  return counted;
                })
            .toList());
    return json;
  }

  private static Map<String, Object> json(UsageReport.Count count) {
    var json = new LinkedHashMap<String, Object>();
    json.put("views", apart(count.viewsByPeople(), count.viewsByMachines()));
    json.put("downloads", apart(count.downloadsByPeople(), count.downloadsByMachines()));
    json.put("plays", apart(count.playsByPeople(), count.playsByMachines()));
    return json;
  }

  private static Map<String, Object> apart(long people, long machines) {
    var json = new LinkedHashMap<String, Object>();
    json.put("people", people);
    json.put("machines", machines);
    json.put("total", people + machines);
    return json;
  }

  static List<Map<String, Object>> games(List<GameUse> games) {
    return games.stream().map(UsageJson::json).toList();
  }

  private static Map<String, Object> json(GameUse use) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", use.game().value());
    json.put("title", use.title().toJson());
    json.put("release", use.release());
    json.put("known", use.known().stream().map(GameUse.Known::word).sorted().toList());
    json.put("withdrawn", use.isWithdrawn());
    return json;
  }

  static Map<String, Object> json(Reporting.Own own) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", own.asset().value());
    json.put("type", own.type().word());
    json.put("title", own.title().toJson());
    json.putAll(json(own.report()));
    return json;
  }
}
