package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("accounts")
record AccountRow(
    @Id String handle,
    String email,
    String passwordHash,
    String displayName,
    @Nullable String orcid,
    @Nullable String affiliation,
    String locale,
    String roles,
    Instant createdAt,
    long version) {}
