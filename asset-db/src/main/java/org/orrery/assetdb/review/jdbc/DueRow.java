package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("submission_dues")
record DueRow(@Id String submission, int round, String target, Instant dueAt) {}
