/** The registrations of DOIs in SQL: claimed with {@code for update skip locked}. */
@NullMarked
package org.orrery.assetdb.identifier.jdbc;

import org.jspecify.annotations.NullMarked;
