package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * @param attachments names as a JSON list
 */
@MappedEntity("submission_messages")
record MessageRow(
    @Id String submission,
    int number,
    String saidBy,
    String text,
    String attachments,
    Instant saidAt) {}
