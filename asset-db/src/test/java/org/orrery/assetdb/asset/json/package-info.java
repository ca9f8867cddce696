/** Descriptions as JSON, tried. */
@NullMarked
package org.orrery.assetdb.asset.json;

import org.jspecify.annotations.NullMarked;
