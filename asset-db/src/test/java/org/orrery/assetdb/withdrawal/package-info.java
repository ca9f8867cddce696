/** Tests of withdrawing and reinstating. */
@NullMarked
package org.orrery.assetdb.withdrawal;

import org.jspecify.annotations.NullMarked;
