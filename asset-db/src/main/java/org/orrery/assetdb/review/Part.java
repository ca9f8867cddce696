package org.orrery.assetdb.review;

/** What somebody is to a submission; one may be several. */
public enum Part {
  /** Deposits the game. */
  DEPOSITOR,
  /** A curator who may judge it. */
  JUDGE,
  /** A curator who may not: has a part in the game, recused themselves, or judged it before. */
  BARRED_CURATOR,
  /** Somebody else. */
  STRANGER
}
