/**
 * What is released never changes. A {@link org.orrery.assetdb.release.Release} is described whole
 * by its {@link org.orrery.assetdb.release.Manifest}, whose digest is the release's own; {@link
 * org.orrery.assetdb.release.Releasing} makes releases, {@link org.orrery.assetdb.release.Reading}
 * gives them out, {@link org.orrery.assetdb.release.Selecting} reads which of them somebody wants
 * to take, {@link org.orrery.assetdb.release.Archive} packs one.
 */
@NullMarked
package org.orrery.assetdb.release;

import org.jspecify.annotations.NullMarked;
