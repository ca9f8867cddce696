/**
 * What all of HTTP here shares: the two origins, security headers, entity tags, limits, layout and
 * static files. It knows no feature. Of the pages, {@link org.orrery.platform.web.Frame} is the
 * type to read first: it knows who reads and in which language, and says every word of the
 * interface.
 */
@NullMarked
package org.orrery.platform.web;

import org.jspecify.annotations.NullMarked;
