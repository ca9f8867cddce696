/**
 * Tells other catalogues, reference managers and people how to name a release. {@link
 * org.orrery.platform.harvest.Citable} is the release as all of them see it; each foreign format
 * has a folder of its own, in which its words stay, and which turns a Citable into text and knows
 * nothing else. Nothing here changes a release.
 */
@NullMarked
package org.orrery.platform.harvest;

import org.jspecify.annotations.NullMarked;
