package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("pack_files")
record PackFileRow(String pack, String asset, @Id String path) {}
