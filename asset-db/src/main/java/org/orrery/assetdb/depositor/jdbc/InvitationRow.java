package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("co_depositor_invitations")
record InvitationRow(String asset, @Id String handle, String invitedBy, Instant invitedAt) {}
