/**
 * What a game is made of: which materials it says are in it, whether their bytes are, and which
 * others are there. Start with {@link org.orrery.assetdb.composition.Verifying}, which answers with
 * a {@link org.orrery.assetdb.composition.Composition}; {@link
 * org.orrery.assetdb.composition.Evidence} holds the rules, which are pure. {@link
 * org.orrery.assetdb.composition.ClearingGames} judges the rights in all of it together. Nothing
 * here blames anybody: a finding is a fact about bytes.
 */
@NullMarked
package org.orrery.assetdb.composition;

import org.jspecify.annotations.NullMarked;
