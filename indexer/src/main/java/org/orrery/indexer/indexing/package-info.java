/**
 * Keeps the index in step with the asset database. {@link org.orrery.indexer.indexing.Indexing}
 * drains the outbox: {@code Updating} writes what is known of an asset's newest release, has its
 * unread files read and writes it again; {@code Settling} brings that to disk and answers the
 * outbox for many at a time. {@link org.orrery.indexer.indexing.Rebuilding} makes the whole index
 * anew beside the one that serves; {@link org.orrery.indexer.indexing.Progress} tells how far a
 * release is. It reads the asset database and never writes to it, but for the outbox's own entries.
 *
 * <p>No thread here that uses the database or the index is ever interrupted: an interrupt closes
 * the files that it writes. Only the reading of files is, which has threads of its own.
 */
@NullMarked
package org.orrery.indexer.indexing;

import org.jspecify.annotations.NullMarked;
