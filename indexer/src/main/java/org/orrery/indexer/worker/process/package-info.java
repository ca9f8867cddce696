/**
 * What runs inside a worker process whatever it does, and the words in which it talks to the
 * server. Start with {@link org.orrery.indexer.worker.process.Serving}, the loop, and {@link
 * org.orrery.indexer.worker.process.Frame}, the protocol, which the server reads too. It knows
 * nothing of the server, and no library.
 */
@NullMarked
package org.orrery.indexer.worker.process;

import org.jspecify.annotations.NullMarked;
