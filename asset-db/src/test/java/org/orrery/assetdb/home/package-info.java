/** The data folder, tried. */
@NullMarked
package org.orrery.assetdb.home;

import org.jspecify.annotations.NullMarked;
