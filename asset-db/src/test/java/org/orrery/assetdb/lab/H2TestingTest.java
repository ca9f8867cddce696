package org.orrery.assetdb.lab;

import org.orrery.assetdb.OnH2;

class H2TestingTest implements TestingContract, OnH2 {}
