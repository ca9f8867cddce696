/**
 * How much is used, heard of and told. Routes that show or give an asset say so with {@link
 * org.orrery.platform.usage.Asked}; {@link org.orrery.platform.usage.Listening} counts what was
 * answered well. What counts as use is decided in the asset database.
 */
@NullMarked
package org.orrery.platform.usage;

import org.jspecify.annotations.NullMarked;
