/** Partners, their members and what they contributed, in SQL. */
@NullMarked
package org.orrery.assetdb.partner.jdbc;

import org.jspecify.annotations.NullMarked;
