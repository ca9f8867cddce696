/** Tests of what all pages share, and a walk through them in a real browser. */
@NullMarked
package org.orrery.platform.web;

import org.jspecify.annotations.NullMarked;
