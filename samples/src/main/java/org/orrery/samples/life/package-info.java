/**
 * The shapes of life's molecules: the double helix from the measured geometry of B-DNA, and chains
 * traced through structures of the Protein Data Bank. Read {@link org.orrery.samples.life.Chains}
 * first. Lengths are in ångströms.
 */
@NullMarked
package org.orrery.samples.life;

import org.jspecify.annotations.NullMarked;
