/** Releases, manifests and archives, tried. */
@NullMarked
package org.orrery.assetdb.release;

import org.jspecify.annotations.NullMarked;
