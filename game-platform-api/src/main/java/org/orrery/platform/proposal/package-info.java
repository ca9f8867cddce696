/**
 * Filling in a game's description from what its makers wrote elsewhere: proposals over the API, and
 * pages where a person chooses among them.
 */
@NullMarked
package org.orrery.platform.proposal;

import org.jspecify.annotations.NullMarked;
