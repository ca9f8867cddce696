package org.orrery.assetdb.credit.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("credits")
record CreditRow(
    String asset,
    int number,
    @Id int place,
    String name,
    @Nullable String orcid,
    String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {}
