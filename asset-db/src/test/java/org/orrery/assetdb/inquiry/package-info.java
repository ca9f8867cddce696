/** Tests of asking for games. */
@NullMarked
package org.orrery.assetdb.inquiry;

import org.jspecify.annotations.NullMarked;
