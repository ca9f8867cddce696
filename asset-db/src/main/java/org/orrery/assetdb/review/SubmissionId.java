package org.orrery.assetdb.review;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of a submission for ever, in the form of the ids of assets.
 *
 * @param value the canonical text
 */
public record SubmissionId(String value) {

  /** A new id. */
  public static SubmissionId random() {
    return new SubmissionId(AssetId.random().value());
  }

  /**
   * Reads what a person typed.
   *
   * @throws Refusal.NotFound where it cannot be an id
   */
  public static SubmissionId parse(String typed) {
    return new SubmissionId(AssetId.parse(typed).value());
  }

  @Override
  public String toString() {
    return value;
  }
}
