/**
 * All public descriptions in one file, a release on each line of JSON, for whoever wants the whole
 * catalogue. {@link org.orrery.platform.harvest.dump.Dumping} makes it in the background and never
 * holds more than one release; requests only read finished files.
 */
@NullMarked
package org.orrery.platform.harvest.dump;

import org.jspecify.annotations.NullMarked;
