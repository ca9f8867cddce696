package org.orrery.assetdb.lab.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("lab_runs")
record LabRunRow(
    @Id String game,
    int number,
    int release,
    String digest,
    String wantedBy,
    Instant wantedAt,
    String state,
    int attempts,
    Instant claimableAt,
    @Nullable Instant startedAt,
    String stage,
    int percent,
    @Nullable Instant endedAt,
    @Nullable Integer labVersion,
    @Nullable String outcome,
    @Nullable String report,
    @Nullable String reason) {}
