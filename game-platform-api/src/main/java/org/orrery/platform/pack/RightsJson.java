package org.orrery.platform.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.ClearingReason;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.assetdb.license.Use;

/** Uses and verdicts in the JSON of the contract. */
final class RightsJson {

  private RightsJson() {}

  /**
   * The use that the field {@code use} tells of; what is missing is noted as a fault, because no
   * silence should make a verdict milder. Only a use without changes needs no result.
   */
  static Use use(Fields fields) {
    if (!fields.has("use")) {
      fields.fault("use", "What you mean to do is wanted: {commercial, modified, result}.");
    }
    return fields
        .object("use")
        .map(RightsJson::read)
        .orElseGet(() -> new Use(true, true, Use.Result.CLOSED));
  }

  private static Use read(Fields use) {
    var commercial = use.truth("commercial");
    var modified = use.truth("modified");
    var result = use.parsed("result", 20, RightsJson::result);
    if (!use.has("commercial")) {
      use.fault("commercial", "Say true or false: does it earn money?");
    }
    if (!use.has("modified")) {
      use.fault("modified", "Say true or false: are the materials changed?");
    }
    if (modified && !use.has("result")) {
      use.fault("result", "Say what the result will be: open, share-alike or closed.");
    }
    use.end();
    return new Use(commercial, modified, result.orElse(Use.Result.CLOSED));
  }

  private static Use.Result result(String word) {
    return Use.Result.find(word)
        .orElseThrow(
            () -> new IllegalArgumentException("Known are: open, share-alike and closed."));
  }

  static Map<String, Object> clearance(Clearance clearance) {
    var json = new LinkedHashMap<String, Object>();
    json.put("verdict", clearance.verdict().code());
    json.put("notice", reason(clearance.notice()));
    json.put("items", clearance.items().stream().map(RightsJson::cleared).toList());
    json.put("conflicts", clearance.conflicts().stream().map(RightsJson::conflict).toList());
    return json;
  }

  private static Map<String, Object> cleared(Clearance.Cleared cleared) {
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

  private static Map<String, Object> conflict(Clearance.Conflict conflict) {
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

  private static Map<String, Object> reason(ClearingReason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", reason.code());
    json.put("en", reason.en());
    json.put("zh", reason.zh());
    return json;
  }
}
