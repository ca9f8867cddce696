/**
 * Tests of the whole platform: its architecture, and that its routes are what its description says.
 * The packages below walk through it, harm it and kill it.
 */
@NullMarked
package org.orrery.platform;

import org.jspecify.annotations.NullMarked;
