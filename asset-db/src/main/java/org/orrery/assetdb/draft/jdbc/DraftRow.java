package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("drafts")
record DraftRow(@Id String asset, String description, Instant updatedAt, long version) {}
