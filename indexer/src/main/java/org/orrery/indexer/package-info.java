/** indexer. */
@NullMarked
package org.orrery.indexer;

import org.jspecify.annotations.NullMarked;
