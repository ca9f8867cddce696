/** The process is killed at any moment, and nothing acknowledged may be lost. */
@NullMarked
package org.orrery.assetdb.crash;

import org.jspecify.annotations.NullMarked;
