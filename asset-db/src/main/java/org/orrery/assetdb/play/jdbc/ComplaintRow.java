package org.orrery.assetdb.play.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("problem_reports")
record ComplaintRow(
    @Id String game,
    int number,
    int release,
    String reason,
    @Nullable String text,
    @Nullable String reportedBy,
    Instant reportedAt,
    String state,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt) {}
