package org.orrery.assetdb.asset;

import java.time.Instant;

/** A science game. */
public record Game(AssetId id, String owner, Instant createdAt, int newestRelease)
    implements Asset {}
