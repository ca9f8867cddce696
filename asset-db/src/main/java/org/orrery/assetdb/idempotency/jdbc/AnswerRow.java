package org.orrery.assetdb.idempotency.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("idempotent_answers")
record AnswerRow(
    String handle,
    @Id String idempotencyKey,
    String requestDigest,
    int status,
    String location,
    String body,
    Instant createdAt) {}
