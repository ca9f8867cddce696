package org.orrery.assetdb.pack;

import org.orrery.assetdb.OnPostgres;

class PostgresPackingTest implements PackingContract, OnPostgres {}
