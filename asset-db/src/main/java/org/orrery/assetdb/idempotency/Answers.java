package org.orrery.assetdb.idempotency;

import java.time.Instant;
import java.util.Optional;

/** Where given answers are kept, by who asked and the key that they chose. */
public interface Answers {

  /** The answer given for the key. */
  Optional<Answer> find(String handle, String key);

  /**
   * Keeps an answer; a key that has one is a fault of the database, and the caller's transaction
   * rolls back.
   */
  void add(String handle, String key, Answer answer);

  /** Drops answers given before the instant. */
  void removeBefore(Instant instant);
}
