package org.orrery.assetdb.usage.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("usage_months")
record TallyRow(
    @Id String asset, int number, String period, String kind, String agent, long uses) {}
