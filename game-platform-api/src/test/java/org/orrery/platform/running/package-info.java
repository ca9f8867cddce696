/**
 * The platform as tests meet it: the real application, in this JVM or in a process of its own, and
 * somebody who calls it over HTTP. Read {@link org.orrery.platform.running.RunningPlatform} first.
 */
@NullMarked
package org.orrery.platform.running;

import org.jspecify.annotations.NullMarked;
