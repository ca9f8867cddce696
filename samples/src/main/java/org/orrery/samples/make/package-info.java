/**
 * Makes the materials that are computed. Read {@link org.orrery.samples.make.MakeMaterials} first.
 * It writes only files whose generator is in this module and never touches a material that was
 * taken from elsewhere.
 */
@NullMarked
package org.orrery.samples.make;

import org.jspecify.annotations.NullMarked;
