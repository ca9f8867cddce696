/**
 * Who asks. {@link org.orrery.platform.account.Recognition} finds out, {@link
 * org.orrery.platform.account.Gate} lets pass by the act that each route {@linkplain
 * org.orrery.platform.account.Needs needs}; controllers take an {@code Actor} as an argument.
 */
@NullMarked
package org.orrery.platform.account;

import org.jspecify.annotations.NullMarked;
