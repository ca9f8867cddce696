/** game-platform-api. */
@NullMarked
package org.orrery.platform;

import org.jspecify.annotations.NullMarked;
