package org.orrery.assetdb.review;

import org.orrery.assetdb.OnH2;

class H2StandingsTest implements StandingsContract, OnH2 {}
