package org.orrery.assetdb.blob.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("blobs")
record BlobRow(
    @Id String digest,
    long size,
    long crc32,
    Instant createdAt,
    Instant touchedAt,
    @Nullable Instant unreferencedSince) {}
