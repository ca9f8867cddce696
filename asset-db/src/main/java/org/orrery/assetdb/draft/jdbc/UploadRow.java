package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("uploads")
record UploadRow(
    @Id String id,
    String owner,
    String asset,
    @Nullable String path,
    long length,
    boolean unpack,
    boolean replaces,
    @Nullable String announcedSha256,
    String metadata,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String sha256,
    @Nullable Long crc32,
    @Nullable Instant finishedAt) {}
