package org.orrery.assetdb.notice.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("notices")
record NoticeRow(
    @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long id,
    String handle,
    String kind,
    String facts,
    Instant noticedAt,
    @Nullable Instant readAt) {}
