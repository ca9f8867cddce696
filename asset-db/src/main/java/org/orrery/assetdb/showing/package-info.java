/**
 * Where games were shown, for everybody to read: a {@link org.orrery.assetdb.showing.Showing} is
 * entered by the depositors of the game, or comes of an inquiry that both sides made public: then
 * the institution has confirmed it, and else it is shown as not confirmed. No person is named here.
 */
@NullMarked
package org.orrery.assetdb.showing;

import org.jspecify.annotations.NullMarked;
