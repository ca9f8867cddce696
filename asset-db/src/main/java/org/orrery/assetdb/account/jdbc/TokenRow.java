package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("api_tokens")
record TokenRow(
    @Id String id,
    String handle,
    String name,
    String secretDigest,
    String scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt) {}
