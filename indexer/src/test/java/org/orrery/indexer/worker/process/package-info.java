/** A worker that misbehaves on demand, and the words of the protocol. */
@NullMarked
package org.orrery.indexer.worker.process;

import org.jspecify.annotations.NullMarked;
