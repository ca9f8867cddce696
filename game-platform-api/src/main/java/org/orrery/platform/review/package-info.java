/**
 * Judging games over HTTP and on pages: the queue and the desk of curators, what depositors hand
 * in, and what the public is told. {@link org.orrery.platform.review.SubmissionApi} is the
 * contract; every rule stands in asset-db's {@code review}.
 */
@NullMarked
package org.orrery.platform.review;

import org.jspecify.annotations.NullMarked;
