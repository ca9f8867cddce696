package org.orrery.assetdb.promotion.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param blurb by language, as a JSON object
 */
@MappedEntity("promotions")
record PromotionRow(
    @Id String id,
    String game,
    int release,
    String digest,
    String channel,
    Instant startsAt,
    @Nullable Instant stopsAt,
    String blurb,
    int place,
    String promotedBy,
    Instant promotedAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    long version) {}
