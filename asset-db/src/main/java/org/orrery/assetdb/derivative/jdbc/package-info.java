/** Derivatives in SQL. */
@NullMarked
package org.orrery.assetdb.derivative.jdbc;

import org.jspecify.annotations.NullMarked;
