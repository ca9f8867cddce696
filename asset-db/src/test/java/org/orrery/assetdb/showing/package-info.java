/** Tests of where games were shown. */
@NullMarked
package org.orrery.assetdb.showing;

import org.jspecify.annotations.NullMarked;
