/**
 * Taking a released asset back: a {@link org.orrery.assetdb.withdrawal.Withdrawal} leaves its
 * descriptions and citations and keeps its bytes from everybody. {@link
 * org.orrery.assetdb.withdrawal.Withdrawing} does and undoes it; {@link
 * org.orrery.assetdb.release.Reading} refuses the bytes. Nothing is deleted here.
 */
@NullMarked
package org.orrery.assetdb.withdrawal;

import org.jspecify.annotations.NullMarked;
