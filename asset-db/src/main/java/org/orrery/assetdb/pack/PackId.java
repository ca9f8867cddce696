package org.orrery.assetdb.pack;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of a pack for ever, of the same form as an asset's: {@code xxxxx-xxxxx} with two check
 * symbols.
 *
 * @param value the canonical text
 */
public record PackId(String value) {

  public PackId {
    value = new AssetId(value).value();
  }

  /** A new id; whoever keeps ids must expect a repetition once in a very long while. */
  public static PackId random() {
    return new PackId(AssetId.random().value());
  }

  /**
   * Reads what a person typed, as an asset's id is read.
   *
   * @throws Refusal.NotFound where it cannot be an id; the message says that the check failed
   */
  public static PackId parse(String typed) {
    try {
      return new PackId(AssetId.parse(typed).value());
    } catch (Refusal.NotFound mistyped) {
      throw new Refusal.NotFound(
          "There is no such pack: the check of the id failed, so it was probably mistyped.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
