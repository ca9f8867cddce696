/** Tests of exhibits, on each database. */
@NullMarked
package org.orrery.assetdb.exhibit;

import org.jspecify.annotations.NullMarked;
