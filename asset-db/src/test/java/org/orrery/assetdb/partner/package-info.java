/** Tests of partners, on each database. */
@NullMarked
package org.orrery.assetdb.partner;

import org.jspecify.annotations.NullMarked;
