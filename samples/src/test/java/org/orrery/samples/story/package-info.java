/** The samples' story against a whole platform. */
@NullMarked
package org.orrery.samples.story;

import org.jspecify.annotations.NullMarked;
