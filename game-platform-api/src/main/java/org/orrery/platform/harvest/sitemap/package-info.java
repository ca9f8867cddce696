/**
 * What search engines are told to read: an index of parts, and the parts, as sitemaps.org has them.
 * {@link org.orrery.platform.harvest.sitemap.SitemapPages} answers, and asks for a part little by
 * little while it is being sent: no part is ever held whole.
 */
@NullMarked
package org.orrery.platform.harvest.sitemap;

import org.jspecify.annotations.NullMarked;
