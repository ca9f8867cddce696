package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("partner_members")
record MemberRow(
    @Id String partner, String account, String part, boolean isNamed, Instant joinedAt) {}
