/**
 * Makes pictures, waveforms and tables out of files, in a worker process. Start with {@link
 * org.orrery.indexer.derive.worker.Recipe}; {@link org.orrery.indexer.derive.worker.Recipes} lists
 * them all, and {@link org.orrery.indexer.derive.worker.NoPreview} says why a file has none.
 *
 * <p>The server knows the recipes' names and what they take, and never lets one make anything: it
 * has not even the libraries for it. Nothing here knows the server or the asset database.
 */
@NullMarked
package org.orrery.indexer.derive.worker;

import org.jspecify.annotations.NullMarked;
