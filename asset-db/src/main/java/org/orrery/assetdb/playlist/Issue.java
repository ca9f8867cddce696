package org.orrery.assetdb.playlist;

import java.time.Instant;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.promotion.Channel;

/**
 * One issue of a channel's playlist.
 *
 * @param sequence grows from issue to issue, so that a kiosk is never sent back to an older one
 * @param content digest of all that the playlist holds but sequence and dates
 * @param validUntil when a kiosk that could not renew it has to say that it is stale
 */
public record Issue(
    Channel channel, long sequence, Digest content, Instant issuedAt, Instant validUntil) {}
