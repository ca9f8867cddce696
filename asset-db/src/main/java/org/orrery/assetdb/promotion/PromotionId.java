package org.orrery.assetdb.promotion;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of a promotion for ever, in the form of the ids of assets.
 *
 * @param value the canonical text
 */
public record PromotionId(String value) {

  public PromotionId {
    value = new AssetId(value).value();
  }

  /** A new id. */
  public static PromotionId random() {
    return new PromotionId(AssetId.random().value());
  }

  /**
   * Reads what a person typed.
   *
   * @throws Refusal.NotFound where it cannot be an id
   */
  public static PromotionId parse(String typed) {
    try {
      return new PromotionId(AssetId.parse(typed).value());
    } catch (Refusal.NotFound mistyped) {
      throw new Refusal.NotFound(
          "There is no such promotion: the check of the id failed, so it was probably mistyped.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
