package org.orrery.assetdb.usage.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("locked_materials")
record LockedMaterialRow(@Id String game, String material) {}
