package org.orrery.assetdb.lab;

import org.orrery.assetdb.OnPostgres;

class PostgresTestingTest implements TestingContract, OnPostgres {}
