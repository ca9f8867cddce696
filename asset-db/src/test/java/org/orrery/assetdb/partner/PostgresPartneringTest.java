package org.orrery.assetdb.partner;

import org.orrery.assetdb.OnPostgres;

class PostgresPartneringTest implements PartneringContract, OnPostgres {}
