package org.orrery.assetdb.playlist;

import org.orrery.assetdb.OnPostgres;

class PostgresIssuingTest implements IssuingContract, OnPostgres {}
