package org.orrery.assetdb.review;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;

/**
 * One release handed in and judged. A submission has a round for each release that followed a
 * request for changes, and one for its appeal.
 *
 * @param number 1, 2, …
 * @param release number of the release
 * @param digest the release's: all judgements of the round bind to it
 * @param statement what its depositor says to it
 * @param appeal why its depositor does not accept the decision before; empty unless it is the round
 *     of an appeal
 * @param decision its end; empty while it lasts, and where it was taken back
 */
public record Round(
    int number,
    int release,
    Digest digest,
    Optional<String> statement,
    String submittedBy,
    Instant submittedAt,
    Optional<String> appeal,
    Optional<Decision> decision) {

  Round decided(Decision by) {
    return new Round(
        number, release, digest, statement, submittedBy, submittedAt, appeal, Optional.of(by));
  }
}
