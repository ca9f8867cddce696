/** What is left of the platform's promises after its process was killed. */
@NullMarked
package org.orrery.platform.kill;

import org.jspecify.annotations.NullMarked;
