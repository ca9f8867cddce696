package org.orrery.assetdb.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.Digest;

/**
 * Tells which requests are one use. The same asked for again by the same user within half a minute
 * of the last time takes that one's place; parts of the same thing are one download while each
 * begins within four hours of the last; and starting a game anew goes on with the same play while
 * less than half an hour has passed. Only so many users' last requests are remembered, the oldest
 * are forgotten first; and all are at midnight in UTC, with the salt that they hang on. Not safe
 * for use by many threads.
 */
final class Visits {

  static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);
  static final Duration SESSION = Duration.ofHours(4);
  static final Duration PLAY = Duration.ofMinutes(30);
  private static final int SALT_BYTES = 32;

  /** Half of a digest of the salt, the user and what was asked for. */
  private record Key(long high, long low) {}

  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[SALT_BYTES];
  private final Map<Key, Instant> lastAsked;
  private @Nullable LocalDate day;

  /** One that remembers so many requests at most. */
  Visits(int most) {
    this.lastAsked =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether this is a use of its own, and not another request of one that was counted. */
  boolean isNew(UsageEvent event) {
    forgetYesterday(LocalDate.ofInstant(event.at(), ZoneOffset.UTC));
    var last = lastAsked.put(key(event), event.at());
    return last == null || Duration.between(last, event.at()).compareTo(sameUse(event)) > 0;
  }

  private static Duration sameUse(UsageEvent event) {
    return switch (event.kind()) {
      case VIEW, DOWNLOAD -> event.isPart() ? SESSION : DOUBLE_CLICK;
      case PLAY -> PLAY;
    };
  }

  private void forgetYesterday(LocalDate today) {
    if (!today.equals(day)) {
      day = today;
      random.nextBytes(salt);
      lastAsked.clear();
    }
  }

  private Key key(UsageEvent event) {
    var computation = Digest.sha256();
    computation.update(salt);
    for (var part :
        new String[] {
          event.user(),
          event.asset().value(),
          Integer.toString(event.release()),
          event.kind().word(),
          event.item()
        }) {
      computation.update(part.getBytes(StandardCharsets.UTF_8));
      computation.update((byte) 0);
    }
    var digest = ByteBuffer.wrap(computation.digest());
    return new Key(digest.getLong(), digest.getLong());
  }
}
