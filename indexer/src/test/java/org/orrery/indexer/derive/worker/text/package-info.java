/** Tests of the recipes. */
@NullMarked
package org.orrery.indexer.derive.worker.text;

import org.jspecify.annotations.NullMarked;
