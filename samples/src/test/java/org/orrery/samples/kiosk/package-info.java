/** The kiosk against a real platform, with and without it, and in a real browser. */
@NullMarked
package org.orrery.samples.kiosk;

import org.jspecify.annotations.NullMarked;
