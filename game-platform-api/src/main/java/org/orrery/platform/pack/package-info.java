/**
 * Taking materials into a game: whether their licences allow it. Read {@link
 * org.orrery.platform.pack.RightsApi} first. The rules are {@link
 * org.orrery.assetdb.license.Clearing}'s; nothing is judged here.
 */
@NullMarked
package org.orrery.platform.pack;

import org.jspecify.annotations.NullMarked;
