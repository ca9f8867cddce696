/**
 * What the platform does with requests that are wrong, broken or meant to harm: it tells what is
 * wrong, keeps nothing of them, and goes on.
 */
@NullMarked
package org.orrery.platform.hostile;

import org.jspecify.annotations.NullMarked;
