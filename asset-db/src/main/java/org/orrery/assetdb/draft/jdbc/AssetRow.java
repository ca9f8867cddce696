package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("assets")
record AssetRow(@Id String id, String type, String owner, Instant createdAt, int newestRelease) {}
