/** Credits and their answers in SQL. */
@NullMarked
package org.orrery.assetdb.credit.jdbc;

import org.jspecify.annotations.NullMarked;
