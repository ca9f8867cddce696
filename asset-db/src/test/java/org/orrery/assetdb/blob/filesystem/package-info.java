/** Blobs in a folder, tried. */
@NullMarked
package org.orrery.assetdb.blob.filesystem;

import org.jspecify.annotations.NullMarked;
