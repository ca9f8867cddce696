/** The database and its history, tried. */
@NullMarked
package org.orrery.assetdb.database;

import org.jspecify.annotations.NullMarked;
