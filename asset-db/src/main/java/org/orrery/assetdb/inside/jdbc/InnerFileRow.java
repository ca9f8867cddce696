package org.orrery.assetdb.inside.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("inner_files")
record InnerFileRow(
    @Id String container, int place, String path, String name, String digest, long size) {}
