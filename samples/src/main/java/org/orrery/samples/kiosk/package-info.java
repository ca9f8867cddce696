/**
 * The kiosk: {@code ./orrery kiosk URL} pulls the signed playlist of a channel, verifies every
 * byte, and shows the games on a screen, with the server or without it. {@link
 * org.orrery.samples.kiosk.Syncing} is one look at the server, {@link
 * org.orrery.samples.kiosk.Shelf} what the kiosk has on its disk and plays from; nothing that was
 * not verified ever gets there. It knows the platform by HTTP alone.
 */
@NullMarked
package org.orrery.samples.kiosk;

import org.jspecify.annotations.NullMarked;
