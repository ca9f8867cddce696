/**
 * What is new, as Atom feeds (RFC 4287): releases, materials, games, a subject, promotions. An
 * entry is a release, or a promotion of one, and is named by its address, for ever; feeds go on at
 * {@code rel="next"} (RFC 5005), and name licences as RFC 4946 does. {@link
 * org.orrery.platform.harvest.feed.FeedPages} is where to begin. What is withdrawn is in no feed.
 */
@NullMarked
package org.orrery.platform.harvest.feed;

import org.jspecify.annotations.NullMarked;
