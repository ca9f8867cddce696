/**
 * Promoting accepted games over HTTP and on pages, and the signed playlists that kiosks pull.
 * {@link org.orrery.platform.promotion.PromotionApi} is the contract; every rule stands in
 * asset-db's {@code promotion} and {@code playlist}.
 */
@NullMarked
package org.orrery.platform.promotion;

import org.jspecify.annotations.NullMarked;
