package org.orrery.assetdb.draft;

import org.orrery.assetdb.OnH2;

class H2UploadsTest implements UploadsContract, OnH2 {}
