/** Claims in tables. */
@NullMarked
package org.orrery.assetdb.claim.jdbc;

import org.jspecify.annotations.NullMarked;
