/** Tests of what counts as use, how it is kept, and which games use a material. */
@NullMarked
package org.orrery.assetdb.usage;

import org.jspecify.annotations.NullMarked;
