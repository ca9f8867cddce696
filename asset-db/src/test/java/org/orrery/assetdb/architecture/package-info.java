/** The rules of the house, as sentences. */
@NullMarked
package org.orrery.assetdb.architecture;

import org.jspecify.annotations.NullMarked;
