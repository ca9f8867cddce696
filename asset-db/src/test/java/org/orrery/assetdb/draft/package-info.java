/** Drafts and what is put into them, tried. */
@NullMarked
package org.orrery.assetdb.draft;

import org.jspecify.annotations.NullMarked;
