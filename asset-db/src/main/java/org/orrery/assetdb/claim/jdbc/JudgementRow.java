package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("claim_judgements")
record JudgementRow(
    @Id String game,
    int claim,
    int wording,
    String judge,
    String signature,
    String verdict,
    String source,
    @Nullable String remark,
    Instant judgedAt) {}
