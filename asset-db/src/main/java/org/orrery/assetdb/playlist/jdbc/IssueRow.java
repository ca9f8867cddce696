package org.orrery.assetdb.playlist.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("playlists")
record IssueRow(
    @Id String channel, long sequence, String content, Instant issuedAt, Instant validUntil) {}
