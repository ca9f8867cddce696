/** That Lucene keeps the contract, and survives crashes and bad files. */
@NullMarked
package org.orrery.indexer.search.lucene;

import org.jspecify.annotations.NullMarked;
