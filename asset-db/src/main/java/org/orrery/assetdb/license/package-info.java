/**
 * What somebody may do with a file: SPDX licenses, the expressions made of them, and what each
 * permits.
 *
 * <p>Read {@link org.orrery.assetdb.license.License} first, then {@link
 * org.orrery.assetdb.license.LicenseExpression}; {@link org.orrery.assetdb.license.Licenses} holds
 * the shipped list and reads expressions. A permission is claimed only where the license's text
 * clearly grants it: the package must never guess in favour of the person who asks.
 */
@NullMarked
package org.orrery.assetdb.license;

import org.jspecify.annotations.NullMarked;
