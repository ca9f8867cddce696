/** Exhibits in SQL. */
@NullMarked
package org.orrery.assetdb.exhibit.jdbc;

import org.jspecify.annotations.NullMarked;
