package org.orrery.assetdb.claim;

import org.orrery.assetdb.OnH2;

class H2ClaimingTest implements ClaimingContract, OnH2 {}
