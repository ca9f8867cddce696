/** Assets and their names, tried. */
@NullMarked
package org.orrery.assetdb.asset;

import org.jspecify.annotations.NullMarked;
