/**
 * HTTP in, HTML and JSON out. No rule, no SQL and no Lucene lives here: a controller parses, calls
 * one use case of the asset database or one search, and renders.
 *
 * <p>Read {@link org.orrery.platform.Application} for the start, {@link
 * org.orrery.platform.account.Gate} for who may pass, {@link org.orrery.platform.problem.Problem}
 * for every "no".
 */
@NullMarked
package org.orrery.platform;

import org.jspecify.annotations.NullMarked;
