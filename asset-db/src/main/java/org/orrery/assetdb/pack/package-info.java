/**
 * Taking released materials into a game: a {@link org.orrery.assetdb.pack.Pack} is a selection with
 * the use that somebody means to make of it; {@link org.orrery.assetdb.pack.Packing} makes and
 * changes packs, {@link org.orrery.assetdb.pack.Viewing} gives them out. Whether the licences allow
 * that use is judged by {@link org.orrery.assetdb.license.Clearing} alone, and whether bytes may be
 * had by {@link org.orrery.assetdb.release.Reading}; nothing here decides either.
 */
@NullMarked
package org.orrery.assetdb.pack;

import org.jspecify.annotations.NullMarked;
