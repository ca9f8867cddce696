/** The rules by which other sites are told of what is shown here. */
@NullMarked
package org.orrery.platform.sharing;

import org.jspecify.annotations.NullMarked;
