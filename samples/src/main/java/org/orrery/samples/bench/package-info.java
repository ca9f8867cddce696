/**
 * Measurements that the README quotes, made from outside over HTTP. {@link
 * org.orrery.samples.bench.Bench} is the way in; a measurement prints figures and judges nothing.
 */
@NullMarked
package org.orrery.samples.bench;

import org.jspecify.annotations.NullMarked;
