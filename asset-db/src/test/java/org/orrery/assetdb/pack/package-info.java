/** Packs and their archives, tried. */
@NullMarked
package org.orrery.assetdb.pack;

import org.jspecify.annotations.NullMarked;
