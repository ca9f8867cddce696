/** The measurements, small enough to be tried with every build. */
@NullMarked
package org.orrery.samples.bench;

import org.jspecify.annotations.NullMarked;
