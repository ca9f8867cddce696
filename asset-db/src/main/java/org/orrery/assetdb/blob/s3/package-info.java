/**
 * Blobs as objects of a bucket: {@code <prefix>blobs/ab/cd/<sha256>}. Read {@link
 * org.orrery.assetdb.blob.s3.S3Blobs} first. No object is ever visible under a digest before it is
 * whole, and none is written over. Nothing here may be loaded while another store is chosen.
 */
@NullMarked
package org.orrery.assetdb.blob.s3;

import org.jspecify.annotations.NullMarked;
