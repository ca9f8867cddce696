package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("release_files")
record ReleaseFileRow(
    String asset,
    int number,
    @Id String path,
    String digest,
    long size,
    String mediaType,
    @Nullable String license,
    @Nullable String role,
    @Nullable String description) {}
