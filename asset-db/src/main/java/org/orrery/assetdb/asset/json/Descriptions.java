package org.orrery.assetdb.asset.json;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.subject.Subjects;

/**
 * Reads and writes descriptions. What can be read is sound; what is missing is told when a release
 * is wanted.
 */
@Singleton
public final class Descriptions {

  private final CommonFields common = new CommonFields(Licenses.spdx(), Subjects.shipped());

  /**
   * Reads a description that a stranger wrote.
   *
   * @throws org.orrery.assetdb.Refusal.Invalid with every fault, unknown fields among them
   */
  public Description read(AssetType type, Map<String, Object> json) {
    var fields = Fields.of(json);
    var description =
        switch (type) {
          case MATERIAL -> new MaterialFields(common).read(fields);
          case GAME -> new GameFields(common).read(fields);
        };
    fields.refuse("The description cannot be used as it is.");
    return description;
  }

  /**
   * The description as JSON; what is absent has no field. Reading it again gives an equal
   * description.
   */
  public Map<String, Object> write(Description description) {
    var json = new LinkedHashMap<String, Object>();
    switch (description) {
      case MaterialDescription material -> new MaterialFields(common).write(material, json);
      case GameDescription game -> new GameFields(common).write(game, json);
    }
    return json;
  }

  /** JSON Merge Patch, RFC 7396: null removes, objects merge, all else replaces. */
  public static Map<String, Object> merge(Map<?, ?> target, Map<?, ?> patch) {
    var merged = new LinkedHashMap<String, Object>();
    target.forEach((field, value) -> merged.put(String.valueOf(field), value));
    patch.forEach(
        (key, value) -> {
          var field = String.valueOf(key);
          switch (value) {
            case null -> merged.remove(field);
            case Map<?, ?> object ->
                merged.put(
                    field,
                    merge(
                        merged.get(field) instanceof Map<?, ?> before ? before : Map.of(), object));
            default -> merged.put(field, value);
          }
        });
    return merged;
  }
}
