/** The outbox in SQL: claimed with {@code for update skip locked}, deleted when done. */
@NullMarked
package org.orrery.assetdb.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
