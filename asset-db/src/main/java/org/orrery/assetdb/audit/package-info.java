/**
 * Who did what to which, and when: written in the same transaction as the deed, and never changed
 * or removed.
 */
@NullMarked
package org.orrery.assetdb.audit;

import org.jspecify.annotations.NullMarked;
