package org.orrery.assetdb.review;

import org.orrery.assetdb.OnPostgres;

class PostgresRemindingTest implements RemindingContract, OnPostgres {}
