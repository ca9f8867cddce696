package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("packs")
record PackRow(
    @Id String id,
    String owner,
    String name,
    boolean commercial,
    boolean modified,
    String result,
    String verdict,
    Instant createdAt,
    Instant changedAt,
    long version) {}
