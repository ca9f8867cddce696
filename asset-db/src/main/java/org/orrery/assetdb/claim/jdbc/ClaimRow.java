package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("claims")
record ClaimRow(@Id String game, int number, @Nullable Instant withdrawnAt, long version) {}
