package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("transfers")
record TransferRow(@Id String asset, String offeredBy, String offeredTo, Instant offeredAt) {}
