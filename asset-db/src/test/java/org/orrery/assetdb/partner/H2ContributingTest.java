package org.orrery.assetdb.partner;

import org.orrery.assetdb.OnH2;

class H2ContributingTest implements ContributingContract, OnH2 {}
