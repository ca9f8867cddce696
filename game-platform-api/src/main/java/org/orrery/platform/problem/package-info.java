/**
 * Every answer that is a "no", as RFC 9457 problem details: {@link
 * org.orrery.platform.problem.Refusals} gives each refusal its status in one exhaustive switch;
 * what is no refusal is a fault, logged once with a reference that the answer carries.
 */
@NullMarked
package org.orrery.platform.problem;

import org.jspecify.annotations.NullMarked;
