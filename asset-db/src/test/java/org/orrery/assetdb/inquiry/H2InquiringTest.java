package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.OnH2;

class H2InquiringTest implements InquiringContract, OnH2 {}
