package org.orrery.assetdb.showing;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of an entry, in the form of the ids of assets.
 *
 * @param value the canonical text
 */
public record ShowingId(String value) {

  /** A new id. */
  public static ShowingId random() {
    return new ShowingId(AssetId.random().value());
  }

  /**
   * Reads what a person typed.
   *
   * @throws Refusal.NotFound where it cannot be an id
   */
  public static ShowingId parse(String typed) {
    return new ShowingId(AssetId.parse(typed).value());
  }

  @Override
  public String toString() {
    return value;
  }
}
