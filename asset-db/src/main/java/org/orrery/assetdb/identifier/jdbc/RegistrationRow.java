package org.orrery.assetdb.identifier.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("doi_registrations")
record RegistrationRow(
    String asset,
    int number,
    @Id String doi,
    String state,
    int attempts,
    Instant availableAt,
    String lastError) {}
