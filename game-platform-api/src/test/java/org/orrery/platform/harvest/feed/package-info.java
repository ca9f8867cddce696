/** Where pages of feeds end. */
@NullMarked
package org.orrery.platform.harvest.feed;

import org.jspecify.annotations.NullMarked;
