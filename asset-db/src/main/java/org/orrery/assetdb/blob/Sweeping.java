package org.orrery.assetdb.blob;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes bytes that nothing refers to. It never harms a deposit, by this order:
 *
 * <ol>
 *   <li>Whoever puts bytes tells {@link Arrivals} as soon as their digest is known, and only then
 *       does the store look whether it has them. So their row is young before anybody relies on
 *       them, and stays for the grace, which is longer than any deposit.
 *   <li>A sweep marks what nothing refers to. Only what was marked for the whole grace goes, so
 *       that a copy of the database that is not older finds all its bytes.
 *   <li>The sweep removes one blob in one transaction: it locks the row, deletes it if it is still
 *       old and unreferenced, deletes the bytes, and commits.
 *   <li>Who tells of the same bytes meanwhile waits for that lock. Then the row is gone, they make
 *       a new one, and the store finds that the bytes are gone and keeps those that came.
 * </ol>
 *
 * A process that dies between bytes and commit leaves a row without bytes, which no row refers to:
 * the next sweep removes it, the next put gives it bytes. Bytes without a row, as an older program
 * or a backup leaves them, are made known, and are old only after another grace.
 */
@Singleton
public class Sweeping {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final Duration UNFINISHED = Duration.ofDays(1);
  private static final int AT_ONCE = 500;

  private final KnownBlobs known;
  private final BlobStore blobs;
  private final List<LettingGo> lettingGo;
  private final SweepingSettings settings;
  private final Clock clock;

  Sweeping(
      KnownBlobs known,
      BlobStore blobs,
      List<LettingGo> lettingGo,
      SweepingSettings settings,
      Clock clock) {
    this.known = known;
    this.blobs = blobs;
    this.lettingGo = List.copyOf(lettingGo);
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether a sweep changes anything. */
  public enum Mode {
    FOR_REAL,
    ONLY_COUNTING
  }

  /**
   * What a sweep did, or would do.
   *
   * @param blobs removed, as nothing referred to them
   * @param bytes of these
   * @param strays that nobody knew, and that are known from now on
   * @param unfinished begun puts that were dropped; 0 where it only counted
   */
  public record Swept(int blobs, long bytes, int strays, int unfinished) {}

  /** Sweeps once. */
  public Swept sweep(Mode mode) throws IOException {
    var now = clock.instant();
    var unfinished = 0;
    if (mode == Mode.FOR_REAL) {
      unfinished = blobs.dropUnfinished(now.minus(UNFINISHED));
      lettingGo.forEach(LettingGo::letGo);
      known.markUnreferenced();
    }
    var strays = strays(mode);
    var before = now.minus(settings.grace());
    var count = 0;
    long bytes = 0;
    var last = Optional.<Digest>empty();
    for (var some = known.unreferenced(before, last, AT_ONCE);
        !some.isEmpty();
        some = known.unreferenced(before, last, AT_ONCE)) {
      for (var blob : some) {
        if (mode == Mode.ONLY_COUNTING || remove(blob.digest(), before)) {
          count++;
          bytes += blob.size();
        }
      }
      last = Optional.of(some.getLast().digest());
    }
    var swept = new Swept(count, bytes, strays, unfinished);
    LOG.info(
        "swept mode={} blobs={} bytes={} strays={} unfinished={}",
        mode,
        count,
        bytes,
        strays,
        unfinished);
    return swept;
  }

  /** Whether it was still old and unreferenced, and is gone. */
  @Transactional
  boolean remove(Digest digest, Instant before) throws IOException {
    if (!known.remove(digest, before)) {
      return false;
    }
    blobs.delete(digest);
    return true;
  }

  private int strays(Mode mode) throws IOException {
    var strays = 0;
    try (var digests = blobs.digests()) {
      var some = new ArrayList<Digest>();
      for (var all = digests.iterator(); all.hasNext(); ) {
        some.add(all.next());
        if (some.size() == AT_ONCE || !all.hasNext()) {
          strays += strays(some, mode);
          some.clear();
        }
      }
    }
    return strays;
  }

  private int strays(List<Digest> digests, Mode mode) throws IOException {
    var ours = known.find(digests);
    var strays = 0;
    for (var digest : digests) {
      if (!ours.containsKey(digest) && (mode == Mode.ONLY_COUNTING || meet(digest))) {
        strays++;
      }
    }
    return strays;
  }

  /** Damaged bytes are left where they are, for a person to look at: scrubbing names them. */
  private boolean meet(Digest digest) throws IOException {
    try {
      known.add(List.of(Whole.read(blobs, digest)));
      return true;
    } catch (Refusal.NotFound e) {
      // Another sweep has removed it since it was listed.
      return false;
    } catch (Whole.DamagedException e) {
      LOG.error("damaged bytes that nobody knows digest={}", digest, e);
      return false;
    }
  }
}
