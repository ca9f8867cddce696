package org.orrery.assetdb.composition;

import org.orrery.assetdb.OnH2;

class H2VerifyingTest implements VerifyingContract, OnH2 {}
