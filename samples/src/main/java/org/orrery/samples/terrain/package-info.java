/**
 * Height maps. Read {@link org.orrery.samples.terrain.Crater} first. Heights are metres above the
 * plain around; the picture's description gives the scale of its grey values.
 */
@NullMarked
package org.orrery.samples.terrain;

import org.jspecify.annotations.NullMarked;
