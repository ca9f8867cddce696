/** Real worker processes, good ones and bad ones. */
@NullMarked
package org.orrery.indexer.extract.tika;

import org.jspecify.annotations.NullMarked;
