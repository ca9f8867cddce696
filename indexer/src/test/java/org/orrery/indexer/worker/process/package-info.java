/** A worker that misbehaves on demand, and the words of the protocol. */
@NullMarked
package org.orrery.indexer.extract.tika.worker;

import org.jspecify.annotations.NullMarked;
