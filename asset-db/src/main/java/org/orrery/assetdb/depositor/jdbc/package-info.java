/** Depositors in SQL. */
@NullMarked
package org.orrery.assetdb.depositor.jdbc;

import org.jspecify.annotations.NullMarked;
