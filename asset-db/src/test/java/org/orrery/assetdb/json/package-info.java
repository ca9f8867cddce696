/** JSON, tried. */
@NullMarked
package org.orrery.assetdb.json;

import org.jspecify.annotations.NullMarked;
