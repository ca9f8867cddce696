/**
 * How games, materials and exhibits look where others link to them: a card in a frame that any site
 * may put into its pages ({@link org.orrery.platform.sharing.CardPages}), the answer that tells
 * sites of it (oEmbed, {@link org.orrery.platform.sharing.OembedPages}), and what the head of a
 * page tells programs that show links ({@link org.orrery.platform.sharing.Sharing}). All of it is
 * what a visitor sees, whoever asks: nothing here looks at who has signed in.
 */
@NullMarked
package org.orrery.platform.sharing;

import org.jspecify.annotations.NullMarked;
