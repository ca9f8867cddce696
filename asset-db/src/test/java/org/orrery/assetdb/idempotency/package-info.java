/** Answers to repeated requests, tried. */
@NullMarked
package org.orrery.assetdb.idempotency;

import org.jspecify.annotations.NullMarked;
