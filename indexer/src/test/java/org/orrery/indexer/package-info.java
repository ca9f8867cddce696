/** The indexer as a whole: wired as in a server, and held to its own rules. */
@NullMarked
package org.orrery.indexer;

import org.jspecify.annotations.NullMarked;
