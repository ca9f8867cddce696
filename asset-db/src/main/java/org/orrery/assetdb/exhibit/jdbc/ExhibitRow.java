package org.orrery.assetdb.exhibit.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Texts are JSON objects by language. */
@MappedEntity("exhibits")
record ExhibitRow(
    @Id String slug,
    String state,
    String title,
    String intro,
    String place,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate stopsOn,
    String madeBy,
    Instant changedAt,
    @Nullable Instant publishedAt,
    long version) {}
