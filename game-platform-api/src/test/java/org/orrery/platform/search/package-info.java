/** Tests of the search page's form. */
@NullMarked
package org.orrery.platform.search;

import org.jspecify.annotations.NullMarked;
