package org.orrery.assetdb.account;

import org.orrery.assetdb.OnH2;

class H2SessionsTest implements SessionsContract, OnH2 {}
