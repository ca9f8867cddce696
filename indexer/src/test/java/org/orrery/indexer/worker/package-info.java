/** Real worker processes, good ones and bad ones. */
@NullMarked
package org.orrery.indexer.worker;

import org.jspecify.annotations.NullMarked;
