/** Showings in SQL. */
@NullMarked
package org.orrery.assetdb.showing.jdbc;

import org.jspecify.annotations.NullMarked;
