/**
 * Fills in a game's description from what its makers have written elsewhere already: an npm
 * package, a Godot project, a page like those of itch.io. {@link
 * org.orrery.assetdb.proposal.Proposing} is the place to start. It proposes and writes nothing.
 */
@NullMarked
package org.orrery.assetdb.proposal;

import org.jspecify.annotations.NullMarked;
