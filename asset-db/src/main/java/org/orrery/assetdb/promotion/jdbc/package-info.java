/** Promotions in SQL. */
@NullMarked
package org.orrery.assetdb.promotion.jdbc;

import org.jspecify.annotations.NullMarked;
