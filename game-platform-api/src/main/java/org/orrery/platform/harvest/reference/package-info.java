/**
 * What reference managers read, and what they would print. {@link
 * org.orrery.platform.harvest.reference.CslItem} is the release in the words of the Citation Style
 * Language; {@link org.orrery.platform.harvest.reference.Citing} prints it in a style. BibTeX, RIS
 * and CITATION.cff are written beside it, each by a class of its own that escapes what its format
 * forbids.
 */
@NullMarked
package org.orrery.platform.harvest.reference;

import org.jspecify.annotations.NullMarked;
