/**
 * How the index keeps in step with the asset database, also when files, workers or the process
 * fail.
 */
@NullMarked
package org.orrery.indexer.indexing;

import org.jspecify.annotations.NullMarked;
