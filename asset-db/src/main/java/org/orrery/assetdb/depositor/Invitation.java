package org.orrery.assetdb.depositor;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/** Somebody who was asked to deposit an asset beside its owner, and has not answered. */
public record Invitation(AssetId asset, String handle, String by, Instant at) {}
