package org.orrery.indexer.indexing;

import org.orrery.assetdb.OnPostgres;

class PostgresWithdrawnAndEmbargoedTest extends WithdrawnAndEmbargoedContract
    implements OnPostgres {}
