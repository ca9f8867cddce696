package org.orrery.assetdb.derivative;

import org.orrery.assetdb.OnPostgres;

class PostgresDerivativesTest implements DerivativesContract, OnPostgres {}
