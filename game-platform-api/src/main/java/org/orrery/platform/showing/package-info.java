/**
 * Where games were shown: for programs, and on a game's page. Handles of accounts are not told
 * here.
 */
@NullMarked
package org.orrery.platform.showing;

import org.jspecify.annotations.NullMarked;
