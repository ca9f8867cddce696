/**
 * What is released, as pages and as JSON. {@link org.orrery.platform.asset.AssetPage} is what the
 * page of a release shows; which bytes may be given out is decided by the asset database.
 */
@NullMarked
package org.orrery.platform.asset;

import org.jspecify.annotations.NullMarked;
