/**
 * The solar system and the stars, from published elements and catalogues. Read {@link
 * org.orrery.samples.sky.Planet} first. Distances are in astronomical units or parsecs as each
 * method says; the ecliptic lies in x and z, its north pole on y.
 */
@NullMarked
package org.orrery.samples.sky;

import org.jspecify.annotations.NullMarked;
