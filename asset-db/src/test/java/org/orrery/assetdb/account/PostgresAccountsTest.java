package org.orrery.assetdb.account;

import org.orrery.assetdb.OnPostgres;

class PostgresAccountsTest implements AccountsContract, OnPostgres {}
