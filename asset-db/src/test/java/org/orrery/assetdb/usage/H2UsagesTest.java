package org.orrery.assetdb.usage;

import org.orrery.assetdb.OnH2;

class H2UsagesTest implements UsagesContract, OnH2 {}
