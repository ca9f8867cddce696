package org.orrery.assetdb.notice;

import org.orrery.assetdb.OnH2;

class H2NoticingTest implements NoticingContract, OnH2 {}
