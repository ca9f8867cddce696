/** The lab's arithmetic: flashes, likeness and growth, on pictures and figures made for it. */
@NullMarked
package org.orrery.indexer.lab.worker;

import org.jspecify.annotations.NullMarked;
