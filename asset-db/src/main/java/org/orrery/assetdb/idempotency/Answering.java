package org.orrery.assetdb.idempotency;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.blob.Digest;

/** Answers a repeated request with what the first was answered. */
@Singleton
public class Answering {

  /** How long a key is remembered. */
  public static final Duration MEMORY = Duration.ofDays(1);

  private static final int KEY_CHARACTERS = 200;

  private final Answers answers;
  private final Clock clock;

  Answering(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Carries out the deed once for a key; the deed and the memory of its answer are one transaction.
   *
   * @throws Refusal.Invalid where the key was used with another request
   * @throws Refusal.Busy where a request with the key is being carried out; the deed is undone
   */
  @Transactional
  public Answer once(String handle, String key, Digest request, Supplier<Answer> deed) {
    if (key.isBlank() || key.length() > KEY_CHARACTERS) {
      throw new Refusal.Invalid(
          new Violation("", "An Idempotency-Key has 1 to " + KEY_CHARACTERS + " characters."));
    }
    answers.removeBefore(clock.instant().minus(MEMORY));
    var known = answers.find(handle, key);
    if (known.isPresent()) {
      if (!known.get().request().equals(request)) {
        throw new Refusal.Invalid(
            new Violation(
                "", "This Idempotency-Key was used for another request; choose a new one."));
      }
      return known.get();
    }
    var given = deed.get();
    if (!answers.add(handle, key, given)) {
      throw new Refusal.Busy(
          "A request with this Idempotency-Key is being answered at this moment; ask again.",
          Duration.ofSeconds(1));
    }
    return given;
  }
}
