/** Tries what games state and what scientists think of it, on both databases. */
@NullMarked
package org.orrery.assetdb.claim;

import org.jspecify.annotations.NullMarked;
