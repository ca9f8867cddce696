/** Inner files in SQL. */
@NullMarked
package org.orrery.assetdb.inside.jdbc;

import org.jspecify.annotations.NullMarked;
