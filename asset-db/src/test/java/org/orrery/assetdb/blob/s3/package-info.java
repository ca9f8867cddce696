/** Blobs in a bucket, tried against a real server of the protocol. */
@NullMarked
package org.orrery.assetdb.blob.s3;

import org.jspecify.annotations.NullMarked;
