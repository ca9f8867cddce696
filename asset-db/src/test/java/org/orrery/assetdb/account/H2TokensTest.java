package org.orrery.assetdb.account;

import org.orrery.assetdb.OnH2;

class H2TokensTest implements TokensContract, OnH2 {}
