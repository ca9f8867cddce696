package org.orrery.assetdb.credit;

import org.orrery.assetdb.OnH2;

class H2CreditingTest implements CreditingContract, OnH2 {}
