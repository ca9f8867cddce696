package org.orrery.assetdb.partner;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/**
 * A released asset that a partner contributed.
 *
 * @param by handle of the member who attached it
 */
public record Contribution(PartnerHandle partner, AssetId asset, String by, Instant at) {}
