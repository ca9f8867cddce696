package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("reviews")
record ReviewRow(
    @Id String submission,
    int round,
    String digest,
    String curator,
    String gates,
    String scores,
    String recommendation,
    String remark,
    Instant writtenAt) {}
