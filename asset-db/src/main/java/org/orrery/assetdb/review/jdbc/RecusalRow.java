package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("recusals")
record RecusalRow(@Id String submission, String curator, String reason, Instant recusedAt) {}
