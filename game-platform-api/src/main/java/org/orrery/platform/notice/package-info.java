/**
 * What an account was told: for programs, and as a page. What there is to tell is not known here.
 */
@NullMarked
package org.orrery.platform.notice;

import org.jspecify.annotations.NullMarked;
