/**
 * What somebody may do with a file: SPDX licenses, the expressions made of them, and what each
 * permits; and whether several materials may be used together.
 *
 * <p>Read {@link org.orrery.assetdb.license.License} first, then {@link
 * org.orrery.assetdb.license.LicenseExpression}; {@link org.orrery.assetdb.license.Licenses} holds
 * the shipped list and reads expressions, {@link org.orrery.assetdb.license.LicenseTexts} the full
 * texts. {@link org.orrery.assetdb.license.Clearing} gives a {@link
 * org.orrery.assetdb.license.Verdict} on a use of materials, with its reasons in both languages; it
 * is pure, and its rules stand in {@link org.orrery.assetdb.license.RightsTable}. A permission is
 * claimed only where the license's text clearly grants it: the package must never guess in favour
 * of the person who asks.
 */
@NullMarked
package org.orrery.assetdb.license;

import org.jspecify.annotations.NullMarked;
