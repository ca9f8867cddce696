/**
 * Descriptions as JSON, the form of the HTTP contract, of stored rows and of manifests. {@link
 * org.orrery.assetdb.asset.json.Descriptions} is the way in and out.
 */
@NullMarked
package org.orrery.assetdb.asset.json;

import org.jspecify.annotations.NullMarked;
