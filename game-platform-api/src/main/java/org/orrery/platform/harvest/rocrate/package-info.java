/**
 * The metadata file of RO-Crate 1.2: {@link org.orrery.platform.harvest.rocrate.RoCrate}. It is
 * made to lie beside the files, in the folder that an archive unpacks to, so that its data entities
 * are named by their paths.
 */
@NullMarked
package org.orrery.platform.harvest.rocrate;

import org.jspecify.annotations.NullMarked;
