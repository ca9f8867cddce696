/**
 * Atoms, molecules and crystals as they are drawn in schools: balls for atoms, sticks for bonds.
 * Read {@link org.orrery.samples.matter.BallAndStick} first. Lengths are in ångströms. Positions
 * come from cited structures or from published lattice constants, never from chance.
 */
@NullMarked
package org.orrery.samples.matter;

import org.jspecify.annotations.NullMarked;
