/** What is known of blobs, in SQL. */
@NullMarked
package org.orrery.assetdb.blob.jdbc;

import org.jspecify.annotations.NullMarked;
