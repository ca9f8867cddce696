/**
 * Answers that were given to creating requests, kept for a day so that a request that is sent again
 * is answered and not carried out again.
 */
@NullMarked
package org.orrery.assetdb.idempotency;

import org.jspecify.annotations.NullMarked;
