package org.orrery.assetdb.partner;

import org.orrery.assetdb.OnPostgres;

class PostgresContributingTest implements ContributingContract, OnPostgres {}
