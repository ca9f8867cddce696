package org.orrery.assetdb.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;

/**
 * Hashes passwords with Argon2id, 19 MiB and 2 passes (RFC 9106, OWASP's lesser profile), two at
 * once at most.
 */
@Singleton
final class Passwords {

  static final int LEAST_CHARACTERS = 12;
  static final int MOST_CHARACTERS = 128;
  private static final int LEAST_BESIDES_HANDLE = 8;
  private static final int MOST_AT_ONCE = 2;
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Semaphore hashing = new Semaphore(MOST_AT_ONCE);
  private final Argon2Function argon2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Stands for accounts that do not exist, so that they take the same time. */
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$KAXEdbRPMMn20fGBlmuMI8mWkEhj3cJBbwLBcCdPZVI";

  /** Why the password cannot be taken; empty where it can. */
  Optional<String> fault(String password, String handle) {
    var length = password.codePointCount(0, password.length());
    if (length < LEAST_CHARACTERS || length > MOST_CHARACTERS) {
      return Optional.of(
          "A password has " + LEAST_CHARACTERS + " to " + MOST_CHARACTERS + " characters.");
    }
    var folded = password.toLowerCase(Locale.ROOT);
    if (Common.PASSWORDS.contains(folded)
        || folded.chars().distinct().count() < 4
        || folded.replace(handle.toLowerCase(Locale.ROOT), "").length() < LEAST_BESIDES_HANDLE) {
      return Optional.of(
          "This password is among the first that anybody would try; choose another.");
    }
    return Optional.empty();
  }

  String hash(String password) {
    return hashing(
        () -> Password.hash(normal(password)).addRandomSalt(16).with(argon2).getResult());
  }

  /** Takes the same time whether there is a hash or not. */
  boolean matches(String password, Optional<String> hash) {
    var known = hash.orElse(NOBODY);
    return hashing(
            () ->
                Password.check(normal(password), known)
                    .with(Argon2Function.getInstanceFromHash(known)))
        && hash.isPresent();
  }

  /** Keyboards differ in how they compose a character; NIST SP 800-63B, 5.1.1.2, asks for this. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T hashing(java.util.function.Supplier<T> work) {
    try {
      if (!hashing.tryAcquire(WAIT.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
        throw new Refusal.Busy(
            "Too many people are signing in at this moment; try again shortly.", WAIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal.Busy("Signing in was interrupted; try again.", WAIT);
    }
    try {
      return work.get();
    } finally {
      hashing.release();
    }
  }

  /** Loaded when first a password is chosen. */
  private static final class Common {
    static final Set<String> PASSWORDS = load();

    private static Set<String> load() {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Passwords.class.getResourceAsStream("common-passwords.txt")),
                  StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
