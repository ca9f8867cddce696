package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("partner_contributions")
record ContributionRow(
    @Id String asset, String partner, String contributedBy, Instant contributedAt) {}
