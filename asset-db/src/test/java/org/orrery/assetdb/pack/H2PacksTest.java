package org.orrery.assetdb.pack;

import org.orrery.assetdb.OnH2;

class H2PacksTest implements PacksContract, OnH2 {}
