package org.orrery.assetdb.question;

/** What somebody is to a question. */
public enum Part {
  /** Deposits the game: all of them are who asked. */
  ASKER,
  /** A researcher who answers for its subject, or has answered it. */
  SCIENTIST,
  /** A curator, who sees all questions. */
  CURATOR,
  /** May read it because it is for everybody. */
  READER,
  /** None of these. */
  STRANGER
}
