/**
 * The science that games state. Depositors write {@link org.orrery.assetdb.claim.Claim}s with
 * evidence; researchers and curators who have no part in the game support or dispute them, each
 * with a source. Read {@link org.orrery.assetdb.claim.Status} first: what follows from what they
 * say. A claim is worded anew, never overwritten, so that nobody's judgement comes to speak of
 * words that they did not read.
 */
@NullMarked
package org.orrery.assetdb.claim;

import org.jspecify.annotations.NullMarked;
