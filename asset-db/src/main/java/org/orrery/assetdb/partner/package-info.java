/**
 * Organisations that take part: museums, academies, universities, studios. {@link
 * org.orrery.assetdb.partner.Partner} is one, known by its {@link org.orrery.assetdb.partner.Slug};
 * accounts are its members. A partner owns nothing itself: what it contributed is what its members
 * deposited, judged and showed. Who the members are is for the members to know.
 */
@NullMarked
package org.orrery.assetdb.partner;

import org.jspecify.annotations.NullMarked;
