/** Tries the citations that are printed. */
@NullMarked
package org.orrery.platform.harvest.reference;

import org.jspecify.annotations.NullMarked;
