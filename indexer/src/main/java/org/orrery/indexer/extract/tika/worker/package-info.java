/**
 * What runs inside a worker process, and the words in which it talks to the server.
 *
 * <p>Start with {@link org.orrery.indexer.extract.tika.worker.TikaWorker}, the main class, and
 * {@link org.orrery.indexer.extract.tika.worker.Frame}, the protocol, which the server reads too.
 * The parsers that may run are named one by one in {@code Parsers}: what is not named there, text
 * recognition and everything that starts another program above all, does not exist here.
 *
 * <p>This is the only package that uses Apache Tika. It must never be called in the server's own
 * process, and it trusts nothing that it reads.
 */
@NullMarked
package org.orrery.indexer.extract.tika.worker;

import org.jspecify.annotations.NullMarked;
