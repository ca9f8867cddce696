package org.orrery.assetdb.promotion;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.blob.Digest;

/**
 * A release of a game, put on a channel for a time.
 *
 * @param release number of the release
 * @param digest the release's: another build is another release, and not promoted
 * @param blurb why one should play it; empty where the game's own summary says enough
 * @param position its place among those of its channel, from 1
 * @param by handle of the curator
 * @param ending where a curator ended it before its time
 * @param version raised by each change but that of its position
 */
public record Promotion(
    PromotionId id,
    AssetId game,
    int release,
    Digest digest,
    Channel channel,
    Period period,
    LocalizedText blurb,
    int position,
    String by,
    Instant at,
    Optional<Ending> ending,
    long version) {

  /** How it ended before its time. */
  public record Ending(String by, Instant at) {}

  /**
   * Whether it shows: the one rule, for every reader.
   *
   * @param isWithdrawn whether its game is withdrawn
   */
  public Phase phase(boolean isWithdrawn, Instant now) {
    if (ending.isPresent() || period.isOver(now)) {
      return Phase.PAST;
    }
    if (isWithdrawn) {
      return Phase.WITHDRAWN;
    }
    return period.holds(now) ? Phase.CURRENT : Phase.PLANNED;
  }

  /** Whether it has neither ended nor run out. */
  public boolean isLive(Instant now) {
    return phase(false, now) != Phase.PAST;
  }

  /** When it stopped to show, or will; empty where it shows until further notice. */
  public Optional<Instant> stops() {
    return ending
        .map(Ending::at)
        .filter(end -> period.until().filter(end::isAfter).isEmpty())
        .or(period::until);
  }

  Promotion at(int place) {
    return new Promotion(
        id, game, release, digest, channel, period, blurb, place, by, at, ending, version);
  }

  Promotion ended(Optional<Ending> how) {
    return new Promotion(
        id, game, release, digest, channel, period, blurb, position, by, at, how, version + 1);
  }
}
