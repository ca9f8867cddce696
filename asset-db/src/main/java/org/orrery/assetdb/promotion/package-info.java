/**
 * Showing accepted games: a {@link org.orrery.assetdb.promotion.Promotion} puts one release of a
 * game on a {@link org.orrery.assetdb.promotion.Channel} for a time, and {@link
 * org.orrery.assetdb.promotion.Promoting} is what curators do with promotions and where everybody
 * reads which of them show. Whether one shows is never stored: it follows from its period, the
 * withdrawals and the clock. Which releases may be shown at all is decided by {@link
 * org.orrery.assetdb.promotion.Eligibility} alone.
 */
@NullMarked
package org.orrery.assetdb.promotion;

import org.jspecify.annotations.NullMarked;
