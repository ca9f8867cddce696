package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnH2;

class H2InterleavingTest extends InterleavingContract implements OnH2 {}
