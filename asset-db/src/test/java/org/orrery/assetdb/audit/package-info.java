/** The audit log, tried. */
@NullMarked
package org.orrery.assetdb.audit;

import org.jspecify.annotations.NullMarked;
