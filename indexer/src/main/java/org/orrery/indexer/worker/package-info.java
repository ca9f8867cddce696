/**
 * Worker processes, in which the files of strangers are dealt with. Start with {@link
 * org.orrery.indexer.worker.WorkerPool}: a task and a file go in, and a {@link
 * org.orrery.indexer.worker.Hearing} makes an answer of what the worker says; then read {@code
 * Worker}, one process.
 *
 * <p>A worker is a Java process with a small heap, an empty environment, a private folder and,
 * where the system allows it, a sandbox without network that sees nothing but Java, its jars and
 * the one file that it works on. It takes one request a line and answers in {@linkplain
 * org.orrery.indexer.worker.process.Frame frames}; it lives on from file to file, since starting
 * Java costs more than most files. One that hangs, dies, talks too much or fills the disk is killed
 * and replaced.
 *
 * <p>{@link org.orrery.indexer.worker.WorkerLimits} holds every limit. This package must never load
 * a class of the libraries that workers use: they are not on the server's class path.
 */
@NullMarked
package org.orrery.indexer.worker;

import org.jspecify.annotations.NullMarked;
