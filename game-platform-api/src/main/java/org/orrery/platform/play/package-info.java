/**
 * Games that run in a browser: a page on the platform's origin with a sandboxed frame, and the
 * game's own bytes on another origin that has no cookies and knows nothing else.
 */
@NullMarked
package org.orrery.platform.play;

import org.jspecify.annotations.NullMarked;
