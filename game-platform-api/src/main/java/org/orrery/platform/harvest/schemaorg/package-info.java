/**
 * The vocabulary of schema.org as JSON-LD, which search engines read from every page: {@link
 * org.orrery.platform.harvest.schemaorg.SchemaOrg}. A material is a Dataset and what else it is; a
 * game a VideoGame and a LearningResource.
 */
@NullMarked
package org.orrery.platform.harvest.schemaorg;

import org.jspecify.annotations.NullMarked;
