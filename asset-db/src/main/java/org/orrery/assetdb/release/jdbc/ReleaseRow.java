package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("releases")
record ReleaseRow(
    @Id String asset,
    int number,
    @Nullable String versionLabel,
    @Nullable String notes,
    String digest,
    String releasedBy,
    Instant releasedAt,
    String description) {}
