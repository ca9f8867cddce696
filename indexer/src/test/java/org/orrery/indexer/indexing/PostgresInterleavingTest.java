package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnPostgres;

class PostgresInterleavingTest extends InterleavingContract implements OnPostgres {}
