/**
 * Finding assets. {@link org.orrery.indexer.search.SearchIndex} is the port and the type to read
 * first; {@link org.orrery.indexer.search.Query} goes in, {@link org.orrery.indexer.search.Results}
 * comes out, and {@link org.orrery.indexer.search.QuerySyntax} understands what people type. An
 * index is a copy: it never writes to the truth, and whoever searches needs nothing but the index.
 */
@NullMarked
package org.orrery.indexer.search;

import org.jspecify.annotations.NullMarked;
