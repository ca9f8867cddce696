package org.orrery.assetdb.inquiry.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("inquiries")
record InquiryRow(
    @Id String id,
    String game,
    String asker,
    String state,
    String organization,
    @Nullable String city,
    @Nullable String country,
    String purpose,
    @Nullable LocalDate fromDay,
    @Nullable LocalDate untilDay,
    @Nullable String audience,
    String wish,
    Instant askedAt,
    @Nullable String ending,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    boolean askerConsents,
    boolean depositorsConsent) {}
