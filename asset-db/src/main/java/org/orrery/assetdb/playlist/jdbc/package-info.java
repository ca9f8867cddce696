/** The last playlist of each channel in SQL. */
@NullMarked
package org.orrery.assetdb.playlist.jdbc;

import org.jspecify.annotations.NullMarked;
