/** Accounts, what they sign in with, and what they may do, tried. */
@NullMarked
package org.orrery.assetdb.account;

import org.jspecify.annotations.NullMarked;
