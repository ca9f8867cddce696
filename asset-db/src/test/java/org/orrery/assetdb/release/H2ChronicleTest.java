package org.orrery.assetdb.release;

import org.orrery.assetdb.OnH2;

class H2ChronicleTest implements ChronicleContract, OnH2 {}
