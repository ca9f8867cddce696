package org.orrery.assetdb.derivative;

import org.orrery.assetdb.OnH2;

class H2DerivativesTest implements DerivativesContract, OnH2 {}
