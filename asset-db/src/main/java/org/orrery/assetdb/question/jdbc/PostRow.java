package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("question_posts")
record PostRow(
    @Id String question,
    int number,
    String kind,
    String signature,
    String text,
    String sources,
    Instant postedAt) {}
