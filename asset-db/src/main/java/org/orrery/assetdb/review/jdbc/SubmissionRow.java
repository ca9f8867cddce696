package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("submissions")
record SubmissionRow(@Id String id, String game, String state, Instant begunAt, Instant roundAt) {}
