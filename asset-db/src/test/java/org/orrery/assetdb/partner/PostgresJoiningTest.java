package org.orrery.assetdb.partner;

import org.orrery.assetdb.OnPostgres;

class PostgresJoiningTest implements JoiningContract, OnPostgres {}
