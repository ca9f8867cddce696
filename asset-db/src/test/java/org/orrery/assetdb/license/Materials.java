package org.orrery.assetdb.license;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Materials to be cleared. */
final class Materials {

  private Materials() {}

  /** A material under the license; under none where that is the word. */
  static Clearing.Item under(String license) {
    return new Clearing.Item(
        AssetId.random(),
        1,
        Optional.empty(),
        license.equals("none") ? Optional.empty() : Optional.of(Licenses.spdx().parse(license)));
  }

  static List<Clearing.Item> allUnder(String... licenses) {
    return Arrays.stream(licenses).map(Materials::under).toList();
  }
}
