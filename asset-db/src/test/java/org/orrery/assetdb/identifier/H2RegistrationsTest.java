package org.orrery.assetdb.identifier;

import org.orrery.assetdb.OnH2;

class H2RegistrationsTest implements RegistrationsContract, OnH2 {}
