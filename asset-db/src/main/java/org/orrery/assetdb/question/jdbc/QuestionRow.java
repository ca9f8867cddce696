package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("questions")
record QuestionRow(
    @Id String id,
    String game,
    @Nullable Integer claim,
    String subject,
    String audience,
    String askedBy,
    String text,
    Instant askedAt,
    String state,
    @Nullable String takenBy,
    @Nullable Instant takenUntil,
    boolean thanked,
    String agreed) {}
