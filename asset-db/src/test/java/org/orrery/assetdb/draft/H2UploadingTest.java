package org.orrery.assetdb.draft;

import org.orrery.assetdb.OnH2;

class H2UploadingTest implements UploadingContract, OnH2 {}
