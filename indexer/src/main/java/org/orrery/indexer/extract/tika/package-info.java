/**
 * The text extractor that keeps Apache Tika in processes of its own.
 *
 * <p>Start with {@link org.orrery.indexer.extract.tika.Workers}, which makes the extractor, then
 * read {@code ForkedTika}, the pool, and {@code Worker}, one process. A worker is a Java process
 * with a small heap, an empty environment, a private folder and, where the system allows it, a
 * sandbox without network that sees nothing but Java, its jars and the one file that it reads. It
 * takes one request a line and answers in {@linkplain org.orrery.indexer.extract.tika.worker.Frame
 * frames}; it lives on from file to file, since starting Java costs more than reading most files.
 * One that hangs, dies, talks too much or fills the disk is killed and replaced.
 *
 * <p>{@link org.orrery.indexer.extract.tika.ExtractionLimits} holds every limit. This package must
 * never load a class of Tika: the parsers are not on the server's class path. The worker's own
 * code, in the sub-package {@code worker}, is the only code that may.
 */
@NullMarked
package org.orrery.indexer.extract.tika;

import org.jspecify.annotations.NullMarked;
