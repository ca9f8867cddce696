package org.orrery.assetdb.play;

import org.orrery.assetdb.OnPostgres;

class PostgresComplainingTest implements ComplainingContract, OnPostgres {}
