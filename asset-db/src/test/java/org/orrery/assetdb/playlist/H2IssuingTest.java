package org.orrery.assetdb.playlist;

import org.orrery.assetdb.OnH2;

class H2IssuingTest implements IssuingContract, OnH2 {}
