/**
 * Depositing over HTTP: one's own drafts as pages and as JSON. {@link
 * org.orrery.platform.draft.DescriptionForm} is the type to read first on the pages' side: it turns
 * a description into a form and back. What makes a description sound, and a draft ready, is decided
 * by the asset database.
 */
@NullMarked
package org.orrery.platform.draft;

import org.jspecify.annotations.NullMarked;
