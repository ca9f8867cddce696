/** Releases in SQL. */
@NullMarked
package org.orrery.assetdb.release.jdbc;

import org.jspecify.annotations.NullMarked;
