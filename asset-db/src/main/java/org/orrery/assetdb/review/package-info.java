/**
 * Judging games. A depositor hands in a release: a {@link org.orrery.assetdb.review.Submission},
 * whose state is its type. Curators who have no part in the game judge that very release by the
 * {@link org.orrery.assetdb.review.Rubric}; what a {@link org.orrery.assetdb.review.Panel} lets
 * pass, one of them decides, in public. Read {@link org.orrery.assetdb.review.Step} first: who may
 * do what in which state. Nothing here changes a release.
 */
@NullMarked
package org.orrery.assetdb.review;

import org.jspecify.annotations.NullMarked;
