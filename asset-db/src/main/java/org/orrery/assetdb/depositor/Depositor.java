package org.orrery.assetdb.depositor;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/** Somebody who deposits an asset beside its owner, and who let them. */
public record Depositor(AssetId asset, String handle, String addedBy, Instant addedAt) {}
