package org.orrery.assetdb.composition;

import org.orrery.assetdb.OnPostgres;

class PostgresVerifyingTest implements VerifyingContract, OnPostgres {}
