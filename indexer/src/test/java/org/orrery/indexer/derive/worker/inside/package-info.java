/** What is found inside files of builds, and how hostile ones are borne. */
@NullMarked
package org.orrery.indexer.derive.worker.inside;

import org.jspecify.annotations.NullMarked;
