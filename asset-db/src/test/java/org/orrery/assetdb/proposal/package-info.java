/** Filling in a description from elsewhere, tried. */
@NullMarked
package org.orrery.assetdb.proposal;

import org.jspecify.annotations.NullMarked;
