package org.orrery.assetdb.review;

import java.time.Instant;

/** A curator who will not judge a submission, and why. */
public record Recusal(SubmissionId submission, String curator, String reason, Instant at) {}
