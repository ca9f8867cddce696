/** Tries imports and exports with a real server, and their readers with real folders. */
@NullMarked
package org.orrery.samples.bulk;

import org.jspecify.annotations.NullMarked;
