package org.orrery.assetdb.asset;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.credit.Contributor;

/**
 * What people say about an asset. In a draft anything may still be missing; what is there is sound.
 */
public sealed interface Description permits MaterialDescription, GameDescription {

  /** Its name in the languages it has. */
  LocalizedText title();

  /** What it is, as CommonMark. */
  LocalizedText description();

  /** Who made it. */
  List<Contributor> contributors();

  /** Canonical SPDX expression. */
  Optional<String> license();

  /** Codes of the vocabulary. */
  List<String> subjects();

  /** Free words. */
  List<String> keywords();

  /** BCP 47 tags of the languages in the content. */
  List<String> languages();

  /** Material or game. */
  default AssetType type() {
    return switch (this) {
      case MaterialDescription material -> AssetType.MATERIAL;
      case GameDescription game -> AssetType.GAME;
    };
  }

  /** The same with other contributors. */
  Description withContributors(List<Contributor> others);
}
