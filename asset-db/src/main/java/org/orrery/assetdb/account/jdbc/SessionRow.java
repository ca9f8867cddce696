package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("sessions")
record SessionRow(
    @Id String idDigest,
    String handle,
    String csrfToken,
    String userAgent,
    Instant createdAt,
    Instant usedAt) {}
