package org.orrery.assetdb.withdrawal;

import org.orrery.assetdb.OnPostgres;

class PostgresWithdrawingTest implements WithdrawingContract, OnPostgres {}
