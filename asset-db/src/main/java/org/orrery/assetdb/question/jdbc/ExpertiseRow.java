package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("expertise")
record ExpertiseRow(@Id String handle, String subject, Instant declaredAt) {}
