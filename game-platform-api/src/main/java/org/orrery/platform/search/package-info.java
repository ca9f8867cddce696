/**
 * Searching over HTTP: the way in, and results as pages and as JSON. {@link
 * org.orrery.platform.search.SearchForm} reads what a person chose; the index does the finding.
 */
@NullMarked
package org.orrery.platform.search;

import org.jspecify.annotations.NullMarked;
