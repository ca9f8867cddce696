/**
 * What every page shares. {@link org.orrery.platform.web.Frame} is the type to read first: it knows
 * who reads, in which language, and says every word of the interface; {@link
 * org.orrery.platform.web.Pages} renders a template with it. Beside them stand the files that
 * browsers keep ({@link org.orrery.platform.web.StaticFiles}), and {@link
 * org.orrery.platform.web.Markdown}, which makes strangers' text safe to show. No rule of the
 * shelf is decided here.
 */
@NullMarked
package org.orrery.platform.web;

import org.jspecify.annotations.NullMarked;
