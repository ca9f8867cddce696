/** Notices in SQL. */
@NullMarked
package org.orrery.assetdb.notice.jdbc;

import org.jspecify.annotations.NullMarked;
