/**
 * The DataCite Metadata Schema 4.6, as XML and as the JSON of its REST API, and that API itself.
 * {@link org.orrery.platform.harvest.datacite.DataciteMapping} decides what is said; the two
 * renderers only write it down, so that they cannot disagree. {@link
 * org.orrery.platform.harvest.datacite.DoiRegistering} tells the registry, out of every request's
 * way.
 */
@NullMarked
package org.orrery.platform.harvest.datacite;

import org.jspecify.annotations.NullMarked;
