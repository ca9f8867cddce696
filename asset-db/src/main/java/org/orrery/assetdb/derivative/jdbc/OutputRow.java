package org.orrery.assetdb.derivative.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("derivative_outputs")
record OutputRow(
    @Id String parent,
    String recipe,
    int position,
    String role,
    String digest,
    long size,
    String mediaType,
    String details) {}
