/** Tries the DOIs of releases, on both databases. */
@NullMarked
package org.orrery.assetdb.identifier;

import org.jspecify.annotations.NullMarked;
