/**
 * The index kept by Lucene in a folder of this machine. Only {@link
 * org.orrery.indexer.search.lucene.LuceneIndexes} is for others; of the rest read {@code
 * Generation} (one open index) first, then {@code AssetBlock} (what is written for an asset) and
 * {@code WordQueries} (what is asked). No thread is started by a search, and no search waits for a
 * write.
 */
@NullMarked
package org.orrery.indexer.search.lucene;

import org.jspecify.annotations.NullMarked;
