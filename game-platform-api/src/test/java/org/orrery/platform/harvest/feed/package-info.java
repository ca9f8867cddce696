/** Feeds of others: where their pages end, and how they go on. */
@NullMarked
package org.orrery.platform.harvest.feed;

import org.jspecify.annotations.NullMarked;
