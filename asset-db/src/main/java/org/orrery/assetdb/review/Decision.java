package org.orrery.assetdb.review;

import java.time.Instant;

/**
 * The end of a round.
 *
 * @param rationale why, for everybody to read
 * @param by handle of the curator
 */
public record Decision(Outcome outcome, String rationale, String by, Instant at) {}
