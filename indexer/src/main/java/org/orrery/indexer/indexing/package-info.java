/**
 * Keeps the index in step with the asset database. {@link org.orrery.indexer.indexing.Indexing}
 * drains the outbox: it loads an asset's newest release, lets its files be read, and replaces its
 * document; {@link org.orrery.indexer.indexing.Rebuilding} makes the whole index anew beside the
 * one that serves; {@link org.orrery.indexer.indexing.Progress} tells how far a release is. It
 * reads the asset database and never writes to it, but for the outbox's own entries.
 */
@NullMarked
package org.orrery.indexer.indexing;

import org.jspecify.annotations.NullMarked;
