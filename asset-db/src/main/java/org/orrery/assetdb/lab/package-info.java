/**
 * The kiosk lab: games are tried in a browser that has no network, as long and as carelessly as
 * visitors try them, and a report with pictures is kept. Start with {@link
 * org.orrery.assetdb.lab.Testing}, what can be asked for, and {@link
 * org.orrery.assetdb.lab.LabRun}, a trial whose state is its type; {@link
 * org.orrery.assetdb.lab.LabReport} is what one found.
 *
 * <p>This package keeps trials and says who may ask for them and read them. It knows no browser,
 * and believes nothing that a browser reports beyond its form.
 */
@NullMarked
package org.orrery.assetdb.lab;

import org.jspecify.annotations.NullMarked;
