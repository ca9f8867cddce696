/**
 * A small writer of binary glTF 2.0 (GLB). Read {@link org.orrery.samples.gltf.Scene} first: parts
 * are placed in it and it gives the bytes. Everything is computed with {@link StrictMath}, so the
 * same scene gives the same bytes on every machine. It never reads a model and knows nothing of
 * what the shapes stand for.
 */
@NullMarked
package org.orrery.samples.gltf;

import org.jspecify.annotations.NullMarked;
