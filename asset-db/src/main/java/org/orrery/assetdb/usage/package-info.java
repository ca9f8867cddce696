/**
 * How much is used, by the rules of COUNTER for research data, and in which games. {@link
 * org.orrery.assetdb.usage.Counting} hears of every {@link org.orrery.assetdb.usage.UsageEvent} and
 * books sums by month; {@link org.orrery.assetdb.usage.Reporting} tells them. Who it was is never
 * written down: a digest that nobody can undo lives in memory for a day at most.
 */
@NullMarked
package org.orrery.assetdb.usage;

import org.jspecify.annotations.NullMarked;
