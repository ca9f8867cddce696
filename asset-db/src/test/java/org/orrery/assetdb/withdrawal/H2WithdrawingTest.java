package org.orrery.assetdb.withdrawal;

import org.orrery.assetdb.OnH2;

class H2WithdrawingTest implements WithdrawingContract, OnH2 {}
