/** What a document says of its asset. */
@NullMarked
package org.orrery.indexer.document;

import org.jspecify.annotations.NullMarked;
