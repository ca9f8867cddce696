/**
 * Organisations on whose behalf accounts contribute: a museum, an institute, a studio, a school.
 * Read {@link org.orrery.assetdb.partner.Partner} first. Curators make partners; {@linkplain
 * org.orrery.assetdb.partner.Membership members} join by their own yes and say themselves whether
 * they are named; a {@linkplain org.orrery.assetdb.partner.Contribution contribution} is a released
 * asset that one of its depositors, who is a member, attached. Being a member gives nobody a right
 * to an asset: whose it is, is told by {@link org.orrery.assetdb.depositor.Ownership} alone.
 */
@NullMarked
package org.orrery.assetdb.partner;

import org.jspecify.annotations.NullMarked;
