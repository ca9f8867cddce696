package org.orrery.assetdb.release;

import org.orrery.assetdb.OnH2;

class H2ReleasesTest implements ReleasesContract, OnH2 {}
