/** asset-db. */
@NullMarked
package org.orrery.assetdb;

import org.jspecify.annotations.NullMarked;
