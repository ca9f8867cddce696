package org.orrery.assetdb.release;

import org.orrery.assetdb.OnH2;

class H2AnnouncingTest implements AnnouncingContract, OnH2 {}
