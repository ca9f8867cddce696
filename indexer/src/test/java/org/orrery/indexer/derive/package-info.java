/** Files of all kinds, good and bad, in front of real workers. */
@NullMarked
package org.orrery.indexer.derive;

import org.jspecify.annotations.NullMarked;
