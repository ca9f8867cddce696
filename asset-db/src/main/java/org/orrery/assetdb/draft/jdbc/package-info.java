/** Assets and drafts in SQL. */
@NullMarked
package org.orrery.assetdb.draft.jdbc;

import org.jspecify.annotations.NullMarked;
