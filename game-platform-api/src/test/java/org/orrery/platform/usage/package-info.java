/** Tests of how use is told. */
@NullMarked
package org.orrery.platform.usage;

import org.jspecify.annotations.NullMarked;
