/** The controlled words of games, tried. */
@NullMarked
package org.orrery.assetdb.vocabulary;

import org.jspecify.annotations.NullMarked;
