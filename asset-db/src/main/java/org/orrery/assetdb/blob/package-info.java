/**
 * Bytes, kept under their digest. {@link org.orrery.assetdb.blob.BlobStore} is the port; whatever
 * is stored there was complete and on disk before anybody was told, and never changes. Nothing here
 * knows what the bytes mean.
 */
@NullMarked
package org.orrery.assetdb.blob;

import org.jspecify.annotations.NullMarked;
