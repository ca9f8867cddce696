package org.orrery.assetdb.depositor;

import org.orrery.assetdb.OnH2;

class H2TransferringTest implements TransferringContract, OnH2 {}
