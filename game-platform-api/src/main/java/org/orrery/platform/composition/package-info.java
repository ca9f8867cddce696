/**
 * What a game is made of, shown: its materials with what is in the build, those found there that
 * nobody declares, and the verdict on the rights in all of it. Read {@link
 * org.orrery.platform.composition.CompositionApi} first; the panels put the same on the pages of
 * games, of drafts and of what was handed in. Nothing is verified or judged here.
 */
@NullMarked
package org.orrery.platform.composition;

import org.jspecify.annotations.NullMarked;
