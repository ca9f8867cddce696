package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("used_materials")
record UsedMaterialRow(@Id String game, String material) {}
