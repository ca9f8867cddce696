/** Trials in the kiosk lab: who may ask for them, and that none is lost or done twice. */
@NullMarked
package org.orrery.assetdb.lab;

import org.jspecify.annotations.NullMarked;
