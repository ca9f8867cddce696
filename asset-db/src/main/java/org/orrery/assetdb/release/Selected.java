package org.orrery.assetdb.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.assetdb.license.Licenses;

/**
 * A release that somebody chose, or some of its files.
 *
 * @param files those that were named; empty where the whole release is meant
 */
public record Selected(Release release, List<AssetFile> files) {

  public Selected {
    files = List.copyOf(files);
  }

  /** What would be taken. */
  public List<AssetFile> taken() {
    return files.isEmpty() ? release.files() : files;
  }

  /**
   * What is to be cleared: each file that was named or has a license of its own, and all others of
   * a whole release as one.
   */
  public List<Clearing.Item> items() {
    var known = new HashMap<String, LicenseExpression>();
    var license = release.description().license();
    var items = new ArrayList<Clearing.Item>();
    if (files.isEmpty() && release.files().stream().anyMatch(file -> file.license().isEmpty())) {
      items.add(item(Optional.empty(), license, known));
    }
    for (var file : taken()) {
      if (!files.isEmpty() || file.license().isPresent()) {
        items.add(item(Optional.of(file), file.license().or(() -> license), known));
      }
    }
    return items;
  }

  private Clearing.Item item(
      Optional<AssetFile> file, Optional<String> license, Map<String, LicenseExpression> known) {
    return new Clearing.Item(
        release.asset(),
        release.number(),
        file.map(AssetFile::path),
        license.map(text -> known.computeIfAbsent(text, Licenses.spdx()::parse)));
  }
}
