/** Reports of problems in SQL. */
@NullMarked
package org.orrery.assetdb.play.jdbc;

import org.jspecify.annotations.NullMarked;
