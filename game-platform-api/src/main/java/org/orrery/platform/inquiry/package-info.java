/**
 * “Bring it to your museum”: institutions ask for a game, its depositors answer. A panel on the
 * game's page leads here; both sides read and write at the same address. Nobody else is told that
 * there is anything.
 */
@NullMarked
package org.orrery.platform.inquiry;

import org.jspecify.annotations.NullMarked;
