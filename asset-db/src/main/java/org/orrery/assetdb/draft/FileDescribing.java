package org.orrery.assetdb.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.release.AssetFile;

/** What may be said of a file: its licence, its role, a description. */
final class FileDescribing {

  private static final int LICENSE_CHARACTERS = 2_000;
  private static final int ROLE_CHARACTERS = 100;
  private static final int DESCRIPTION_CHARACTERS = 2_000;

  private FileDescribing() {}

  /**
   * The file as a JSON Merge Patch of what is said of it leaves it.
   *
   * @throws org.orrery.assetdb.Refusal.Invalid with every fault of the patch
   */
  static AssetFile merged(AssetFile before, Map<String, Object> patch) {
    var json = new LinkedHashMap<String, Object>();
    before.license().ifPresent(license -> json.put("license", license));
    before.role().ifPresent(role -> json.put("role", role));
    before.description().ifPresent(description -> json.put("description", description));
    var fields = Fields.of(Descriptions.merge(json, patch));
    var after =
        new AssetFile(
            before.path(),
            before.digest(),
            before.size(),
            before.mediaType(),
            fields.parsed(
                "license", LICENSE_CHARACTERS, text -> Licenses.spdx().parse(text).canonical()),
            fields.text("role", ROLE_CHARACTERS),
            fields.text("description", DESCRIPTION_CHARACTERS));
    fields.refuse("The file cannot be described so.");
    return after;
  }
}
