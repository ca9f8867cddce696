package org.orrery.assetdb.showing;

import org.orrery.assetdb.OnPostgres;

class PostgresEnteringTest implements EnteringContract, OnPostgres {}
