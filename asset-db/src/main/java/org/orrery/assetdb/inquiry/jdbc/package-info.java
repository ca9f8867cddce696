/** Inquiries and messages in SQL. */
@NullMarked
package org.orrery.assetdb.inquiry.jdbc;

import org.jspecify.annotations.NullMarked;
