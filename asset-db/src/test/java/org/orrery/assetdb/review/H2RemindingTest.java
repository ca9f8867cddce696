package org.orrery.assetdb.review;

import org.orrery.assetdb.OnH2;

class H2RemindingTest implements RemindingContract, OnH2 {}
