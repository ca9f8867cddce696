/** Tries the registration of DOIs, with a registry on this machine that behaves as documented. */
@NullMarked
package org.orrery.platform.harvest.datacite;

import org.jspecify.annotations.NullMarked;
