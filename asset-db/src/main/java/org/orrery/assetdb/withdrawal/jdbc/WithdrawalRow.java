package org.orrery.assetdb.withdrawal.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("withdrawals")
record WithdrawalRow(
    @Id String asset, String reason, String withdrawnBy, String capacity, Instant withdrawnAt) {}
