/**
 * What makes a playlist trustworthy to a kiosk that is on its own: {@link
 * org.orrery.assetdb.playlist.Issuing} numbers and dates what a channel holds, and {@link
 * org.orrery.assetdb.playlist.SigningKeys} keeps the keys with which the platform signs it. What
 * stands in a playlist is no business of this package.
 */
@NullMarked
package org.orrery.assetdb.playlist;

import org.jspecify.annotations.NullMarked;
