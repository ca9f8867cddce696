package org.orrery.assetdb.partner;

import org.orrery.assetdb.OnH2;

class H2PartneringTest implements PartneringContract, OnH2 {}
