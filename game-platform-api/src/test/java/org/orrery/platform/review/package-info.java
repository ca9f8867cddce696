/** Reviews over HTTP: everybody, every step, every state. */
@NullMarked
package org.orrery.platform.review;

import org.jspecify.annotations.NullMarked;
