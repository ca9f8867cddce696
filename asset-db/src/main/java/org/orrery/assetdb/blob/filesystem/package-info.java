/**
 * Blobs as files: {@code blobs/ab/cd/<sha256>}, read-only once in place, and a staging folder that
 * is emptied at every start.
 */
@NullMarked
package org.orrery.assetdb.blob.filesystem;

import org.jspecify.annotations.NullMarked;
