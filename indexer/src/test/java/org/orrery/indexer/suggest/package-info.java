/** What is suggested for what was typed. */
@NullMarked
package org.orrery.indexer.suggest;

import org.jspecify.annotations.NullMarked;
