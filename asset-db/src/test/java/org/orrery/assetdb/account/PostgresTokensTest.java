package org.orrery.assetdb.account;

import org.orrery.assetdb.OnPostgres;

class PostgresTokensTest implements TokensContract, OnPostgres {}
