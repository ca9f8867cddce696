/** Tests of the recipes. */
@NullMarked
package org.orrery.indexer.derive.worker;

import org.jspecify.annotations.NullMarked;
