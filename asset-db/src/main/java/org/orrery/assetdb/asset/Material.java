package org.orrery.assetdb.asset;

import java.time.Instant;

/** Something that science games are made of. */
public record Material(AssetId id, String owner, Instant createdAt, int newestRelease)
    implements Asset {}
