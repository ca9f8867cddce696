/**
 * Fills an Orrery server with sample materials and games, over HTTP alone. Read {@link
 * org.orrery.samples.LoadSamples} first: it reads {@link org.orrery.samples.SampleFolder folders}
 * and hands each {@link org.orrery.samples.Sample} to {@link org.orrery.samples.Loading}. It never
 * reaches into the server by any way but {@link org.orrery.samples.PlatformClient}.
 */
@NullMarked
package org.orrery.samples;

import org.jspecify.annotations.NullMarked;
