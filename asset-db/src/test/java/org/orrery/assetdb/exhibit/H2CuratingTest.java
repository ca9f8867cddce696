package org.orrery.assetdb.exhibit;

import org.orrery.assetdb.OnH2;

class H2CuratingTest implements CuratingContract, OnH2 {}
