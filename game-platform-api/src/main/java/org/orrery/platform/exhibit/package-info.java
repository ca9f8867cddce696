/**
 * Exhibits over HTTP and on pages: what everybody sees, and where curators make them. {@link
 * org.orrery.platform.exhibit.ExhibitApi} is the contract; every rule stands in asset-db's {@code
 * exhibit}.
 */
@NullMarked
package org.orrery.platform.exhibit;

import org.jspecify.annotations.NullMarked;
