package org.orrery.assetdb.blob;

import org.orrery.assetdb.OnH2;

class H2KnownBlobsTest implements KnownBlobsContract, OnH2 {}
