/**
 * The main class of worker processes, which alone knows all that they can do. Never loaded in the
 * server.
 */
@NullMarked
package org.orrery.indexer.worker.program;

import org.jspecify.annotations.NullMarked;
