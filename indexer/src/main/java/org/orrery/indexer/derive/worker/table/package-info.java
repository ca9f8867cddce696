/**
 * Looks at tables: how large they are, what is in their columns, and how they begin.
 *
 * <p>Start with {@link org.orrery.indexer.derive.worker.table.TableRecipe}. A file's rows are read
 * one after another into a {@code Profile}, which keeps the first of them and of each column a few
 * numbers; a table is never held as a whole, and no formula is computed.
 */
@NullMarked
package org.orrery.indexer.derive.worker.table;

import org.jspecify.annotations.NullMarked;
