/** Search, by API and as a page: hits come from the index alone. */
@NullMarked
package org.orrery.platform.search;

import org.jspecify.annotations.NullMarked;
