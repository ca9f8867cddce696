/**
 * What a person may mean while typing: titles, subjects and contributors that begin so. {@link
 * org.orrery.indexer.suggest.Suggester} is the type to read first. Nothing is built while somebody
 * waits.
 */
@NullMarked
package org.orrery.indexer.suggest;

import org.jspecify.annotations.NullMarked;
