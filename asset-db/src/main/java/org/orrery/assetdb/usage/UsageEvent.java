package org.orrery.assetdb.usage;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/**
 * Something was looked at or taken, successfully.
 *
 * @param user tells users apart, such as a handle or an address with the name of a browser; it is
 *     never kept as it is
 * @param item what of the release was asked for, such as a file's path
 * @param isPart whether only part of it was asked for
 */
public record UsageEvent(
    AssetId asset,
    int release,
    UsageKind kind,
    Agent agent,
    String user,
    String item,
    boolean isPart,
    Instant at) {}
