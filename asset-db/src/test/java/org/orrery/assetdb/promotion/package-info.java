/** Tests of promotions and of what shows where, on each database. */
@NullMarked
package org.orrery.assetdb.promotion;

import org.jspecify.annotations.NullMarked;
