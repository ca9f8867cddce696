package org.orrery.assetdb.question;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

/**
 * The name of a question for ever, in the form of the ids of assets.
 *
 * @param value the canonical text
 */
public record QuestionId(String value) {

  /** A new id. */
  public static QuestionId random() {
    return new QuestionId(AssetId.random().value());
  }

  /**
   * Reads what a person typed.
   *
   * @throws Refusal.NotFound where it cannot be an id
   */
  public static QuestionId parse(String typed) {
    return new QuestionId(AssetId.parse(typed).value());
  }

  @Override
  public String toString() {
    return value;
  }
}
