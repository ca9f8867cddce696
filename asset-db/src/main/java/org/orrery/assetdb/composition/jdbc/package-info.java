/** Materials by the bytes of their files, in SQL. */
@NullMarked
package org.orrery.assetdb.composition.jdbc;

import org.jspecify.annotations.NullMarked;
