/** Depositing: drafts, their files, and making releases of them, by API and as pages. */
@NullMarked
package org.orrery.platform.draft;

import org.jspecify.annotations.NullMarked;
