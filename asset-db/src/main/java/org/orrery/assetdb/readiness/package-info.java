/**
 * What curators will look for in a game, told to its depositors before they hand it in. {@link
 * org.orrery.assetdb.readiness.Checking} is the place to start, {@link
 * org.orrery.assetdb.readiness.Checklist} holds the rules. Nothing here stops anybody: what a
 * release needs is decided by the draft, and what is good by curators.
 */
@NullMarked
package org.orrery.assetdb.readiness;

import org.jspecify.annotations.NullMarked;
