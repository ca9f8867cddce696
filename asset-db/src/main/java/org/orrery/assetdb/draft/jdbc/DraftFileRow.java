package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("draft_files")
record DraftFileRow(
    String asset,
    @Id String path,
    String digest,
    long size,
    String mediaType,
    @Nullable String license,
    @Nullable String role,
    @Nullable String description) {}
