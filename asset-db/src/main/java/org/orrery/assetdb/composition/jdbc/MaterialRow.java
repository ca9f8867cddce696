package org.orrery.assetdb.composition.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("assets")
record MaterialRow(@Id String id) {}
