/** Tests of issues of playlists, on each database, and of the keys that sign them. */
@NullMarked
package org.orrery.assetdb.playlist;

import org.jspecify.annotations.NullMarked;
