/** Builds and what players say of them. */
@NullMarked
package org.orrery.assetdb.play;

import org.jspecify.annotations.NullMarked;
