/** What was made out of files. */
@NullMarked
package org.orrery.assetdb.derivative;

import org.jspecify.annotations.NullMarked;
