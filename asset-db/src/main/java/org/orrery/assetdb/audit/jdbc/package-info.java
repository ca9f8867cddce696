/** The audit log in SQL. */
@NullMarked
package org.orrery.assetdb.audit.jdbc;

import org.jspecify.annotations.NullMarked;
