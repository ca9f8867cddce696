/** What curators look for, tried. */
@NullMarked
package org.orrery.assetdb.readiness;

import org.jspecify.annotations.NullMarked;
