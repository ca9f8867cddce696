/**
 * Partners over HTTP and as pages: who they are, who acts for them, and what they contributed. What
 * may be done is decided in {@link org.orrery.assetdb.partner}.
 */
@NullMarked
package org.orrery.platform.partner;

import org.jspecify.annotations.NullMarked;
