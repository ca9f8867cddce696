/** The outbox, tried. */
@NullMarked
package org.orrery.assetdb.outbox;

import org.jspecify.annotations.NullMarked;
