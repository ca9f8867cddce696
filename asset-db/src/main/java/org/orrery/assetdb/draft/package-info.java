/**
 * The mutable state of an asset. {@link org.orrery.assetdb.draft.Depositing} is what can be done; a
 * {@link org.orrery.assetdb.draft.Draft} says itself what stands in the way of its release. A draft
 * is its owner's alone: to everybody else it does not exist.
 */
@NullMarked
package org.orrery.assetdb.draft;

import org.jspecify.annotations.NullMarked;
