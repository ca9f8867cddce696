package org.orrery.assetdb.promotion;

import org.orrery.assetdb.OnPostgres;

class PostgresPromotingTest implements PromotingContract, OnPostgres {}
