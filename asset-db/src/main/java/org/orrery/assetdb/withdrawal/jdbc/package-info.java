/** Withdrawals in SQL. */
@NullMarked
package org.orrery.assetdb.withdrawal.jdbc;

import org.jspecify.annotations.NullMarked;
