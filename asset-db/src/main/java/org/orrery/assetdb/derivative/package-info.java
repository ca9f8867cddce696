/**
 * What was made out of a file so that people can look at it: pictures, waveforms, tables. {@link
 * org.orrery.assetdb.derivative.Derivative} belongs to the bytes, not to an asset: equal bytes
 * share it, and it can be made anew at any time. {@link org.orrery.assetdb.derivative.Deriving}
 * keeps and gives out; who makes it is no business of this package.
 */
@NullMarked
package org.orrery.assetdb.derivative;

import org.jspecify.annotations.NullMarked;
