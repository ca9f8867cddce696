/** Tests of partners. */
@NullMarked
package org.orrery.assetdb.partner;

import org.jspecify.annotations.NullMarked;
