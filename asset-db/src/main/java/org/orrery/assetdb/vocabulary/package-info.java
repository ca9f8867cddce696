/**
 * The controlled words that a game is described with, in both languages: what helps people to play
 * and what may harm them, ratings, engines, curricula. {@link
 * org.orrery.assetdb.vocabulary.Vocabularies} is the place to start. A description may use words
 * that are not here; a code that was shipped never changes its meaning.
 */
@NullMarked
package org.orrery.assetdb.vocabulary;

import org.jspecify.annotations.NullMarked;
