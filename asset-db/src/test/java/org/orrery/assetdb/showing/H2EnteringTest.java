package org.orrery.assetdb.showing;

import org.orrery.assetdb.OnH2;

class H2EnteringTest implements EnteringContract, OnH2 {}
