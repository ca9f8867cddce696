package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of an inquiry, in the form of the ids of assets.
 *
 * @param value the canonical text
 */
public record InquiryId(String value) {

  /** A new id. */
  public static InquiryId random() {
    return new InquiryId(AssetId.random().value());
  }

  /**
   * Reads what a person typed.
   *
   * @throws Refusal.NotFound where it cannot be an id
   */
  public static InquiryId parse(String typed) {
    return new InquiryId(AssetId.parse(typed).value());
  }

  @Override
  public String toString() {
    return value;
  }
}
