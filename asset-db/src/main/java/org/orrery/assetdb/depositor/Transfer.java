package org.orrery.assetdb.depositor;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/**
 * An asset that its owner offers to somebody.
 *
 * @param by handle of its owner
 * @param to handle of who may become it
 */
public record Transfer(AssetId asset, String by, String to, Instant at) {}
