package org.orrery.assetdb.claim;

import org.orrery.assetdb.OnPostgres;

class PostgresClaimingTest implements ClaimingContract, OnPostgres {}
