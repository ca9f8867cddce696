package org.orrery.assetdb.review;

import java.time.Instant;

/**
 * What a submission waits for, and until when it should.
 *
 * @param round number of the round that waits
 */
public record Due(int round, Target target, Instant at) {

  /** Whether the time has passed. */
  public boolean isOver(Instant now) {
    return at.isBefore(now);
  }
}
