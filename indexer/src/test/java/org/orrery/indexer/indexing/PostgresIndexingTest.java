package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnPostgres;

class PostgresIndexingTest extends IndexingContract implements OnPostgres {}
