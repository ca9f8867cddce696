/**
 * The text extractor that keeps Apache Tika in worker processes. Start with {@link
 * org.orrery.indexer.extract.tika.Workers}, which makes the extractor. This package must never load
 * a class of Tika: the parsers are not on the server's class path. The worker's own code, in the
 * sub-package {@code worker}, is the only code that may.
 */
@NullMarked
package org.orrery.indexer.extract.tika;

import org.jspecify.annotations.NullMarked;
