/** Tries questions to scientists: every cell of the table of steps, on both databases. */
@NullMarked
package org.orrery.assetdb.question;

import org.jspecify.annotations.NullMarked;
