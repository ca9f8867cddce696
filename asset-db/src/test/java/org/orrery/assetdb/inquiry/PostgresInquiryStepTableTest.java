package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.OnPostgres;

class PostgresInquiryStepTableTest implements InquiryStepTableContract, OnPostgres {}
