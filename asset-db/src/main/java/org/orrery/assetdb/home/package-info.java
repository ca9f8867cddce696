/** The data folder, and the lock that keeps a second process out of it. */
@NullMarked
package org.orrery.assetdb.home;

import org.jspecify.annotations.NullMarked;
