/**
 * The science that games state, over HTTP and as pages: a panel on the game's page, on its draft
 * and on the curators' desk, and a page for each claim. {@link org.orrery.platform.claim.ClaimJson}
 * says how a claim is written down.
 */
@NullMarked
package org.orrery.platform.claim;

import org.jspecify.annotations.NullMarked;
