package org.orrery.assetdb.blob;

import org.orrery.assetdb.OnPostgres;

class PostgresKnownBlobsTest implements KnownBlobsContract, OnPostgres {}
