/** Tests of judging games. */
@NullMarked
package org.orrery.assetdb.review;

import org.jspecify.annotations.NullMarked;
