/** The rules of the module, as tests. */
@NullMarked
package org.orrery.indexer.architecture;

import org.jspecify.annotations.NullMarked;
