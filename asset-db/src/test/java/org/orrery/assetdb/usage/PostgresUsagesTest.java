package org.orrery.assetdb.usage;

import org.orrery.assetdb.OnPostgres;

class PostgresUsagesTest implements UsagesContract, OnPostgres {}
