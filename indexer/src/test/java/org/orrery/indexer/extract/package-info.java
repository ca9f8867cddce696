/** What every way of reading files has to stand: ordinary files, hostile files, and noise. */
@NullMarked
package org.orrery.indexer.extract;

import org.jspecify.annotations.NullMarked;
