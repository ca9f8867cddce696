package org.orrery.assetdb.blob;

import org.orrery.assetdb.OnH2;

class H2ReferencesTest implements ReferencesContract, OnH2 {}
