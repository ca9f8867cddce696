/** Tests of the recipes. */
@NullMarked
package org.orrery.indexer.derive.worker.model;

import org.jspecify.annotations.NullMarked;
