/** Tests of forms for descriptions. */
@NullMarked
package org.orrery.platform.draft;

import org.jspecify.annotations.NullMarked;
