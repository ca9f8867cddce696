/** Submissions, reviews and messages in SQL. */
@NullMarked
package org.orrery.assetdb.review.jdbc;

import org.jspecify.annotations.NullMarked;
