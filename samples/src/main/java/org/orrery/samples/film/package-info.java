/**
 * Films, computed frame by frame. Read {@link org.orrery.samples.film.ShowFilm} first: it writes
 * raw frames, from which any encoder makes a video file.
 */
@NullMarked
package org.orrery.samples.film;

import org.jspecify.annotations.NullMarked;
