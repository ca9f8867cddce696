/**
 * What stands on the shelf. An {@link org.orrery.assetdb.asset.Asset} is a material or a game: one
 * editable draft and any number of releases. A {@link org.orrery.assetdb.asset.Description} is what
 * people say about it, in both languages; it may be unfinished in a draft, never wrong. Nothing in
 * this package keeps rows or bytes.
 */
@NullMarked
package org.orrery.assetdb.asset;

import org.jspecify.annotations.NullMarked;
