/** Tests of accounts on pages. */
@NullMarked
package org.orrery.platform.account;

import org.jspecify.annotations.NullMarked;
