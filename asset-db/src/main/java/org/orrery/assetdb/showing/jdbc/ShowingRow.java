package org.orrery.assetdb.showing.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("showings")
record ShowingRow(
    @Id String id,
    String game,
    String organization,
    @Nullable String city,
    @Nullable String country,
    @Nullable String event,
    LocalDate fromDay,
    @Nullable LocalDate untilDay,
    @Nullable String link,
    @Nullable Long visitors,
    @Nullable String visitorsSource,
    @Nullable String inquiry,
    String enteredBy,
    Instant enteredAt,
    @Nullable Instant confirmedAt,
    long version) {}
