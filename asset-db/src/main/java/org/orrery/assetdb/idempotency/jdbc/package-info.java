/** Given answers in SQL. */
@NullMarked
package org.orrery.assetdb.idempotency.jdbc;

import org.jspecify.annotations.NullMarked;
