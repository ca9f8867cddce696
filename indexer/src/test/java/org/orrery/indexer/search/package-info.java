/** What every search index must do, and what the language of queries means. */
@NullMarked
package org.orrery.indexer.search;

import org.jspecify.annotations.NullMarked;
