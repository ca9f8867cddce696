package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnH2;

class H2IndexingTest extends IndexingContract implements OnH2 {}
