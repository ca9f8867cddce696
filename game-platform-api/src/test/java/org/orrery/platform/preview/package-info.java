/** What is seen of files, from the deposit to the page. */
@NullMarked
package org.orrery.platform.preview;

import org.jspecify.annotations.NullMarked;
