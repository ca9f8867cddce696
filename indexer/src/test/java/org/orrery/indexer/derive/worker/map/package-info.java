/** Tests of the recipes. */
@NullMarked
package org.orrery.indexer.derive.worker.map;

import org.jspecify.annotations.NullMarked;
