package org.orrery.assetdb.credit;

import org.orrery.assetdb.OnPostgres;

class PostgresCreditingTest implements CreditingContract, OnPostgres {}
