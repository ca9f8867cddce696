/**
 * What the index knows of an asset: one flat document for its newest release. Read {@link
 * org.orrery.indexer.document.IndexDocument} first. A document is a rebuildable copy: nothing here
 * may become the only place where a fact is kept, and nothing here knows a search engine.
 */
@NullMarked
package org.orrery.indexer.document;

import org.jspecify.annotations.NullMarked;
