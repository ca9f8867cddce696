package org.orrery.platform.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.ClearingReason;
import org.orrery.assetdb.license.LicenseExpression;

/** Verdicts in the JSON of the contract. */
public final class RightsJson {

  private RightsJson() {}

  /** A verdict on materials together. */
  public static Map<String, Object> clearance(Clearance clearance) {
    var json = new LinkedHashMap<String, Object>();
    json.put("verdict", clearance.verdict().code());
    json.put("notice", reason(clearance.notice()));
    json.put("items", clearance.items().stream().map(RightsJson::cleared).toList());
    json.put("conflicts", clearance.conflicts().stream().map(RightsJson::conflict).toList());
    return json;
  }

  static Map<String, Object> cleared(Clearance.Cleared cleared) {
    var json = item(cleared.item());
    cleared
        .taken()
        .filter(taken -> !cleared.item().license().equals(cleared.taken()))
        .map(LicenseExpression::canonical)
        .ifPresent(taken -> json.put("taken", taken));
    json.put("verdict", cleared.verdict().code());
    json.put("reasons", cleared.reasons().stream().map(RightsJson::reason).toList());
    return json;
  }

  static Map<String, Object> conflict(Clearance.Conflict conflict) {
    var json = new LinkedHashMap<String, Object>();
    json.put("between", conflict.between().stream().map(RightsJson::item).toList());
    json.put("reason", reason(conflict.reason()));
    return json;
  }

  private static Map<String, Object> item(Clearing.Item item) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", item.asset().value());
    json.put("release", item.release());
    item.path().ifPresent(path -> json.put("path", path.value()));
    item.license().ifPresent(license -> json.put("license", license.canonical()));
    return json;
  }

  static Map<String, Object> reason(ClearingReason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", reason.code());
    json.put("en", reason.en());
    json.put("zh", reason.zh());
    return json;
  }
}
