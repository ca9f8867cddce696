package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("pack_items")
record PackItemRow(String pack, @Id String asset, int number, int place) {}
