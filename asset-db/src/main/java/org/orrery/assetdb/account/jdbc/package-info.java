/** Accounts, sessions and tokens in SQL. */
@NullMarked
package org.orrery.assetdb.account.jdbc;

import org.jspecify.annotations.NullMarked;
