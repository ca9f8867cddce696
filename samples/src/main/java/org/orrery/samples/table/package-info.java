/**
 * Tables as comma-separated values (RFC 4180, UTF-8, a heading line), each drawn from a published
 * source that lies beside it or is named in its code. Read {@link org.orrery.samples.table.Csv}
 * first.
 */
@NullMarked
package org.orrery.samples.table;

import org.jspecify.annotations.NullMarked;
