package org.orrery.assetdb.play;

import org.orrery.assetdb.OnH2;

class H2ComplainingTest implements ComplainingContract, OnH2 {}
