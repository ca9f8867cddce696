/**
 * Many assets at once, into a server and out of it, over HTTP alone. {@link
 * org.orrery.samples.bulk.Import} reads folders, bags, crates and tables ({@link
 * org.orrery.samples.bulk.Sources}), finds every fault before it sends anything, and goes on where
 * it broke off; {@link org.orrery.samples.bulk.Export} fetches one release and verifies each byte.
 * It knows no rule of the server's: what a description may say is asked, not decided, here.
 */
@NullMarked
package org.orrery.samples.bulk;

import org.jspecify.annotations.NullMarked;
