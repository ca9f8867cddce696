/**
 * Curated pages of accepted games: an {@link org.orrery.assetdb.exhibit.Exhibit}, whose state is
 * its type, made by {@link org.orrery.assetdb.exhibit.Curating} and read through {@link
 * org.orrery.assetdb.exhibit.Visiting}. An exhibit stands beside the channels of promotions: a game
 * may be on either alone. Which releases may stand in one is decided by {@link
 * org.orrery.assetdb.promotion.Eligibility}, never here.
 */
@NullMarked
package org.orrery.assetdb.exhibit;

import org.jspecify.annotations.NullMarked;
