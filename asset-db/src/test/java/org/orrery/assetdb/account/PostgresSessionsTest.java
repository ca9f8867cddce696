package org.orrery.assetdb.account;

import org.orrery.assetdb.OnPostgres;

class PostgresSessionsTest implements SessionsContract, OnPostgres {}
