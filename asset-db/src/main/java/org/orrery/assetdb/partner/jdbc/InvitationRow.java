package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("partner_invitations")
record InvitationRow(
    @Id String partner, String account, String part, String invitedBy, Instant invitedAt) {}
