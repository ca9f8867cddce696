/**
 * JSON as plain maps, lists, strings, numbers and booleans: {@link org.orrery.assetdb.json.Json}
 * reads and writes it, and writes the canonical form that digests bind to; {@link
 * org.orrery.assetdb.json.Fields} reads an untrusted object and collects every fault.
 */
@NullMarked
package org.orrery.assetdb.json;

import org.jspecify.annotations.NullMarked;
