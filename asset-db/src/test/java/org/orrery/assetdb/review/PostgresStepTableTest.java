package org.orrery.assetdb.review;

import org.orrery.assetdb.OnPostgres;

class PostgresStepTableTest implements StepTableContract, OnPostgres {}
