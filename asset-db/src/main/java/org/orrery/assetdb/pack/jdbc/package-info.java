/** Packs in SQL. */
@NullMarked
package org.orrery.assetdb.pack.jdbc;

import org.jspecify.annotations.NullMarked;
