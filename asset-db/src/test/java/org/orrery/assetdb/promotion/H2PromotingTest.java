package org.orrery.assetdb.promotion;

import org.orrery.assetdb.OnH2;

class H2PromotingTest implements PromotingContract, OnH2 {}
