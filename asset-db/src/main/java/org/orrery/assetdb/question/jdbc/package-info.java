/** Questions, and who answers them, in tables. */
@NullMarked
package org.orrery.assetdb.question.jdbc;

import org.jspecify.annotations.NullMarked;
