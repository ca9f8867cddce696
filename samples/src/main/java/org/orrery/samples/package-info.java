/** samples. */
@NullMarked
package org.orrery.samples;

import org.jspecify.annotations.NullMarked;
