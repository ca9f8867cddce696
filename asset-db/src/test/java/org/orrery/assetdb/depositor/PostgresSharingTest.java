package org.orrery.assetdb.depositor;

import org.orrery.assetdb.OnPostgres;

class PostgresSharingTest implements SharingContract, OnPostgres {}
