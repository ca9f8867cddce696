/** Released materials and games: their descriptions, files and archives, by API and as pages. */
@NullMarked
package org.orrery.platform.asset;

import org.jspecify.annotations.NullMarked;
