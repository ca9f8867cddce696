/**
 * Connections as clients of all kinds have them: fast and slow, many at once, cut off in the midst.
 */
@NullMarked
package org.orrery.platform.connection;

import org.jspecify.annotations.NullMarked;
