package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.OnPostgres;

class PostgresInquiringTest implements InquiringContract, OnPostgres {}
