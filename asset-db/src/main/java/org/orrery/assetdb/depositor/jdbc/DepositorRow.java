package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("co_depositors")
record DepositorRow(String asset, @Id String handle, String addedBy, Instant addedAt) {}
