/**
 * What all of HTTP here shares: the two origins, security headers, entity tags, limits, layout and
 * static files. It knows no feature.
 */
@NullMarked
package org.orrery.platform.web;

import org.jspecify.annotations.NullMarked;
