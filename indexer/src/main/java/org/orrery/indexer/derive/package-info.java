/**
 * Has something made out of files that people can look at, and hands it to the asset database to
 * keep. Start with {@link org.orrery.indexer.derive.Making}; {@link
 * org.orrery.indexer.derive.Workshop} is where it is made: in worker processes, by the recipes of
 * the sub-package {@code worker}.
 *
 * <p>A file that cannot be previewed is an answer with a reason, kept as such and not tried again
 * before the recipe has another version. Nothing here parses a file in the process that calls it,
 * and no request waits for it.
 */
@NullMarked
package org.orrery.indexer.derive;

import org.jspecify.annotations.NullMarked;
