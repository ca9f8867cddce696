/** Tests of the recipes. */
@NullMarked
package org.orrery.indexer.derive.worker.table;

import org.jspecify.annotations.NullMarked;
