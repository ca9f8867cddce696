package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("claim_wordings")
record WordingRow(
    @Id String game,
    int claim,
    int number,
    String statement,
    String evidence,
    String writtenBy,
    Instant writtenAt,
    int release) {}
