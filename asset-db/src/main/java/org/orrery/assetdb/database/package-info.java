/**
 * The one way to a database connection. H2 inside the process by default, with the settings under
 * which nothing acknowledged was ever lost; PostgreSQL by its address alone. Both have the same
 * schema history, in ANSI SQL.
 */
@NullMarked
package org.orrery.assetdb.database;

import org.jspecify.annotations.NullMarked;
