/**
 * Reads text with Apache Tika, inside a worker process. Start with {@link
 * org.orrery.indexer.extract.tika.worker.TikaReading}.
 *
 * <p>The parsers that may run are named one by one in {@code Parsers}: what is not named there,
 * text recognition and everything that starts another program above all, does not exist here.
 *
 * <p>This is the only package that uses Apache Tika. It must never be called in the server's own
 * process, and it trusts nothing that it reads.
 */
@NullMarked
package org.orrery.indexer.extract.tika.worker;

import org.jspecify.annotations.NullMarked;
