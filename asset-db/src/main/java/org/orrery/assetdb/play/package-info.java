/**
 * Playing games. A {@link org.orrery.assetdb.play.Build} is what of a release somebody plays: a
 * folder with a page for a browser, or a program to take home; it is told by names and roles alone,
 * for nothing of a build is ever run or read here. {@link org.orrery.assetdb.play.Complaining}
 * takes what players say is wrong with a game, and shows it to its depositors and to curators.
 */
@NullMarked
package org.orrery.assetdb.play;

import org.jspecify.annotations.NullMarked;
