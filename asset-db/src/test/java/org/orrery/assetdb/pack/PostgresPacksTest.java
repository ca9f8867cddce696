package org.orrery.assetdb.pack;

import org.orrery.assetdb.OnPostgres;

class PostgresPacksTest implements PacksContract, OnPostgres {}
