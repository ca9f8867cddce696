package org.orrery.assetdb.derivative.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("derivatives")
record DerivativeRow(
    @Id String parent, String recipe, @Nullable String reason, String measures, Instant madeAt) {}
