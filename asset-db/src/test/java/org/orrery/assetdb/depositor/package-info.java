/** Tests of whose an asset is. */
@NullMarked
package org.orrery.assetdb.depositor;

import org.jspecify.annotations.NullMarked;
