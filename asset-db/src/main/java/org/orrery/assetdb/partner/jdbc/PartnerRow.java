package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Texts are JSON objects by language.
 *
 * @param sortName the name in lower case, English where there is one
 */
@MappedEntity("partners")
record PartnerRow(
    @Id String handle,
    String state,
    String name,
    String sortName,
    String description,
    String kind,
    @Nullable String website,
    @Nullable String city,
    @Nullable String country,
    @Nullable String ror,
    String madeBy,
    Instant madeAt,
    Instant changedAt,
    @Nullable Instant retiredAt,
    long version) {}
