/**
 * What a game still lacks before it is handed in: for programs {@link
 * org.orrery.platform.readiness.ReadinessApi}, and a panel on the pages of its depositors.
 */
@NullMarked
package org.orrery.platform.readiness;

import org.jspecify.annotations.NullMarked;
