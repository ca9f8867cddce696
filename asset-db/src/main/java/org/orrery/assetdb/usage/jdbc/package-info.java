/** Use in SQL. */
@NullMarked
package org.orrery.assetdb.usage.jdbc;

import org.jspecify.annotations.NullMarked;
