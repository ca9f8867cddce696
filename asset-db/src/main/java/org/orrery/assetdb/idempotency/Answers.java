package org.orrery.assetdb.idempotency;

import java.time.Instant;
import java.util.Optional;

/** Where given answers are kept, by who asked and the key that they chose. */
public interface Answers {

  /** The answer given for the key. */
  Optional<Answer> find(String handle, String key);

  /** Keeps an answer, in the caller's transaction; false where the key has one by now. */
  boolean add(String handle, String key, Answer answer);

  /** Drops answers given before the instant. */
  void removeBefore(Instant instant);
}
