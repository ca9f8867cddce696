package org.orrery.assetdb.account;

import org.orrery.assetdb.OnH2;

class H2AccountsTest implements AccountsContract, OnH2 {}
