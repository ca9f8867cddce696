package org.orrery.assetdb.outbox;

import org.orrery.assetdb.asset.AssetId;

/**
 * Something that happened to an asset. What it was does not matter: who hears of it loads the
 * asset's current state.
 *
 * @param attempts how often it was claimed, this time included
 * @param lastError why it failed the last time; empty the first time
 */
public record OutboxEntry(long id, AssetId asset, int attempts, String lastError) {}
