/** Blobs, whatever keeps them, tried. */
@NullMarked
package org.orrery.assetdb.blob;

import org.jspecify.annotations.NullMarked;
