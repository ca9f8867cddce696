/**
 * Tries what other catalogues are told, with the official schemas of the formats that have one
 * (their origins stand beside them) and with other people's readers for those that have none.
 */
@NullMarked
package org.orrery.platform.harvest;

import org.jspecify.annotations.NullMarked;
