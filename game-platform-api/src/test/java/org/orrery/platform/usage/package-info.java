/** Tests of how use is drawn, and how spreadsheets get it. */
@NullMarked
package org.orrery.platform.usage;

import org.jspecify.annotations.NullMarked;
