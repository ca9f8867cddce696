/**
 * Shows the beginning of a text as it is. Start with {@link
 * org.orrery.indexer.derive.worker.text.TextRecipe}; {@code Letters} tells every recipe in which
 * encoding a text is written. Nothing of a text is understood here, and none of it becomes HTML.
 */
@NullMarked
package org.orrery.indexer.derive.worker.text;

import org.jspecify.annotations.NullMarked;
