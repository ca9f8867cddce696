package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("submission_rounds")
record RoundRow(
    @Id String submission,
    int number,
    int release,
    String digest,
    @Nullable String statement,
    String submittedBy,
    Instant submittedAt,
    @Nullable String appeal,
    @Nullable String outcome,
    @Nullable String rationale,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant firstReviewAt) {}
