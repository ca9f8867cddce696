/**
 * Where games were shown, for everybody to read: a {@link org.orrery.assetdb.showing.Showing} is
 * entered by the depositors of the game, by a partner that showed it, or out of an inquiry that
 * both sides made public. The institution confirms it; what nobody confirmed is shown as such. No
 * person is named here.
 */
@NullMarked
package org.orrery.assetdb.showing;

import org.jspecify.annotations.NullMarked;
