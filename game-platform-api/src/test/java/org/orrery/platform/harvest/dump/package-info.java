/** Tries the dump of a platform that runs. */
@NullMarked
package org.orrery.platform.harvest.dump;

import org.jspecify.annotations.NullMarked;
