/** Tests of what games are made of. */
@NullMarked
package org.orrery.assetdb.composition;

import org.jspecify.annotations.NullMarked;
