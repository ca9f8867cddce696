package org.orrery.assetdb.depositor;

import org.orrery.assetdb.OnPostgres;

class PostgresTransferringTest implements TransferringContract, OnPostgres {}
