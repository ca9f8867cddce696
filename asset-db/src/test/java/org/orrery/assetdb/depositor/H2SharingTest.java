package org.orrery.assetdb.depositor;

import org.orrery.assetdb.OnH2;

class H2SharingTest implements SharingContract, OnH2 {}
