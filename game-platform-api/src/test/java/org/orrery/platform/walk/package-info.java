/**
 * A walk through the whole platform over HTTP, on every database: accounts, deposits, releases,
 * search, downloads, games. {@link org.orrery.platform.walk.WalkThroughContract} lists the parts.
 */
@NullMarked
package org.orrery.platform.walk;

import org.jspecify.annotations.NullMarked;
