package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnH2;

class H2WithdrawnAndEmbargoedTest extends WithdrawnAndEmbargoedContract implements OnH2 {}
